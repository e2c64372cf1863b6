import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'wxt';
import { makeReproducible } from './scripts/reproducible-zip';
import { smallZod } from './scripts/small-zod-alias';

/** Hosts that are granted at installation. The rep grants any other webmail in the panel. */
const ownSites = ['https://*.linkedin.com/*', 'https://mail.google.com/*'];

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3, // WXT's default for Firefox is MV2, which silently drops optional_host_permissions.
  vite: () => ({
    plugins: [tailwindcss()],
    resolve: { alias: [smallZod] },
  }),
  zip: {
    // For Firefox's reviewers: only what the extension is built from.
    includeSources: ['scripts/{prepare.mjs,reproducible-zip.ts,small-zod-alias.ts}'],
    excludeSources: [
      '.*/**',
      'dist/**',
      'docs/**',
      'scripts/**',
      'server/**',
      'test/**',
      'test-results/**',
      'deploy/**',
    ],
  },
  hooks: {
    'zip:extension:done': (_, path) => makeReproducible(path),
    'zip:sources:done': (_, path) => makeReproducible(path),
  },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    permissions: [
      'activeTab',
      'alarms',
      'identity', // Shows the company's sign-in.
      'contextMenus', // Looks up selected text on any page without a host permission.
      'scripting',
      'storage',
      'unlimitedStorage', // Without it the browser may evict the outbox.
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    optional_permissions: ['notifications'], // Requested when the rep watches the first lead.
    host_permissions: ownSites,
    optional_host_permissions: ['*://*/*'],
    storage: { managed_schema: 'managed-schema.json' },
    incognito: 'not_allowed',
    action: { default_title: '__MSG_name__' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+M' } }, // Chromium 156 doesn't assign Alt+Shift+P.
      ...(browser === 'firefox'
        ? { _execute_sidebar_action: { suggested_key: { default: 'Alt+Shift+S' } } }
        : {
            'open-sidebar': {
              suggested_key: { default: 'Alt+Shift+S' },
              description: '__MSG_shortcut_sidebar__',
            },
          }),
    },
    content_security_policy: {
      // Set explicitly because Firefox's default upgrades http to https, and an endpoint may be at
      // http://localhost.
      extension_pages: "script-src 'self'; object-src 'none'; base-uri 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'passback@passback.example',
              strict_min_version: '140.0',
              data_collection_permissions: {
                required: ['personallyIdentifyingInfo', 'personalCommunications'],
              },
            },
          },
        }
      : {
          minimum_chrome_version: '123',
          externally_connectable: { ids: [] }, // No page or other extension can detect or message this one.
        }),
  }),
});
