import { defineConfig } from 'vitest/config'

/** Logic runs in Node; what needs a DOM in happy-dom; what needs a browser drives the built extension (tests/e2e). */
export default defineConfig({
  test: {
    // No test depends on speed: this only ends what hangs.
    testTimeout: 60_000,
    reporters: ['default', './tests/reporter.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: [
            'tests/*.test.ts',
            'tests/{claims,comparison,estimates,sites,background,flags,scripts}/**/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: { name: 'dom', environment: 'happy-dom', include: ['tests/{page,components}/**/*.test.{ts,tsx}'] },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: 'tests/e2e/build.ts',
          fileParallelism: false,
          // A browser on a busy machine may lose a pointer's move; what fails twice is a fault.
          retry: 1,
          // After the others, so that a browser has the machine for itself.
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
