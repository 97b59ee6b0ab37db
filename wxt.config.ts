import preact from '@preact/preset-vite'
import { defineConfig } from 'wxt'
import { readBaseData } from './scripts/base-data.ts'
import { readNewsSites } from './scripts/news-sites.ts'
import { patternOf } from './sites/hosts.ts'

const baseData = readBaseData()
const newsSites = readNewsSites().map(({ domain }) => patternOf(domain))

/**
 * Alt+Shift and a letter are Chromium's own (N, P) or, in Firefox, the page's access keys; the signs < and > above comma and full stop
 * are free in both, and point the way. A reader can choose other keys in the browser.
 */
const shortcut = (key: string, message: string) => ({
  suggested_key: { default: `Alt+Shift+${key}` },
  description: `__MSG_${message}__`,
})

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    plugins: [preact()],
    define: { 'import.meta.env.BASE_VERSION': JSON.stringify(baseData.version) },
  }),
  hooks: {
    'prepare:publicPaths': (_, paths) => {
      paths.push('base-data.json')
    },
    // A file of its own, read when it is stored: the worker wakes often and would parse it each time.
    'build:publicAssets': (_, files) => {
      files.push({ relativeDest: 'base-data.json', contents: JSON.stringify(baseData) })
    },
  },
  manifest: ({ browser, mode }) => {
    // The build for end-to-end tests runs on whatever address a test serves, otherwise it is the same.
    const matches = mode === 'e2e' ? ['<all_urls>'] : newsSites
    return {
      name: '__MSG_extName__',
      description: '__MSG_extDescription__',
      default_locale: 'en',
      ...(browser === 'chrome' && { minimum_chrome_version: '128' }),
      action: { default_title: '__MSG_extName__' },
      // `alarms` refreshes the feeds that the reader switched on; `contextMenus` checks words that the reader selected.
      permissions: ['scripting', 'activeTab', 'alarms', 'contextMenus'],
      host_permissions: matches,
      optional_host_permissions: ['*://*/*'],
      // By hand, and not in the entrypoint, so that the list is not carried into every page.
      content_scripts: [
        // Also in frames, as some sites put an article or its parts into one of their own: `isReadable` in `page/start.ts` takes those alone.
        { matches, js: ['page.js'], run_at: 'document_idle', all_frames: true, match_about_blank: true },
      ],
      commands: {
        'next-figure': shortcut('Period', 'command_next_figure'),
        'previous-figure': shortcut('Comma', 'command_previous_figure'),
        // The side panel's own, where the browser has one: it works while the worker sleeps.
        [browser === 'firefox' ? '_execute_sidebar_action' : 'open-panel']: shortcut('0', 'command_panel'),
      },
      ...(browser === 'firefox' && {
        browser_specific_settings: {
          gecko: {
            id: 'recount@recount.example',
            strict_min_version: '142.0',
            data_collection_permissions: { required: ['none'] },
          },
        },
      }),
    }
  },
})
