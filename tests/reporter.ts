import type { Reporter, TestModule } from 'vitest/node'

/** Prints the count alone on the last line, in a form that any machine can read: `N passed, N failed, N skipped`. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const count = { passed: 0, failed: errors.length, skipped: 0, pending: 0 }
    const flaky: string[] = []
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        count[test.result().state]++
        if (test.diagnostic()?.flaky) flaky.push(test.fullName)
      }
      if (module.errors().length > 0) count.failed++
    }
    // On exit, because the reporter that prints the details ends in the same turn and must not print after this.
    process.once('exit', () => {
      // A test that is tried again hides a fault of its own, or of ours, unless it is named.
      for (const name of flaky) console.log(`passed at the second try only: ${name}`)
      console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`)
    })
  }
}
