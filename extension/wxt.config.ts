import preact from '@preact/preset-vite'
import {defineConfig} from 'wxt'
import {listDefaultSites} from './src/sites/sites.ts'

const testHosts = process.env['EVENHAND_TEST_HOSTS'] ?? ''
const matches = listDefaultSites(testHosts).flatMap((site) => [...site.matches])

export default defineConfig({
  imports: false,
  entrypointsDir: 'entrypoints',
  manifestVersion: 3,
  // A folder of its own lets a build for the tests' pages stand beside the one that people install.
  outDir: process.env['EVENHAND_OUT_DIR'] ?? '.output',
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}',
  suppressWarnings: {firefoxDataCollection: true},
  vite: () => ({
    plugins: [preact({prefreshEnabled: false, devToolsEnabled: false})],
    // `worker`: what reads letters runs where there is no document.
    resolve: {conditions: ['source', 'worker', 'module', 'browser', 'production']},
    define: {__EVENHAND_TEST_HOSTS__: JSON.stringify(testHosts)},
    // The reviewing worker reads each format's library when a file first needs it.
    worker: {format: 'es'},
    build: {modulePreload: false, chunkSizeWarningLimit: 2000, target: ['chrome123', 'firefox142']}
  }),
  manifest: ({browser}) => ({
    name: '__MSG_extensionName__',
    short_name: 'Evenhand',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'activeTab'],
    host_permissions: matches,
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    action: {default_title: 'Evenhand'},
    // Firefox takes what an organisation sets without a schema.
    ...(browser === 'firefox' ? {} : {storage: {managed_schema: 'managed-schema.json'}}),
    content_scripts: [
      {
        matches,
        js: ['watcher.js'],
        all_frames: true,
        match_about_blank: true,
        match_origin_as_fallback: true,
        run_at: 'document_idle'
      }
    ],
    commands: {
      'open-card': {
        suggested_key: {default: 'Alt+Shift+E', mac: 'MacCtrl+Shift+E'},
        description: '__MSG_commandOpenCard__'
      },
      'apply-first': {
        suggested_key: {default: 'Alt+Shift+U', mac: 'MacCtrl+Shift+U'},
        description: '__MSG_commandApplyFirst__'
      },
      'next-finding': {
        suggested_key: {default: 'Alt+Shift+Period', mac: 'MacCtrl+Shift+Period'},
        description: '__MSG_commandNextFinding__'
      },
      'previous-finding': {
        suggested_key: {default: 'Alt+Shift+Comma', mac: 'MacCtrl+Shift+Comma'},
        description: '__MSG_commandPreviousFinding__'
      },
      'open-panel': {
        // Chromium takes no more than four suggested keys; there, the user sets this one.
        ...(browser === 'firefox' && {
          suggested_key: {default: 'Alt+Shift+L', mac: 'MacCtrl+Shift+L'}
        }),
        description: '__MSG_commandOpenPanel__'
      }
    },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'evenhand@evenhand.invalid',
              strict_min_version: '142.0',
              data_collection_permissions: {required: ['none']}
            }
          }
        }
      : {minimum_chrome_version: '123'})
  })
})
