import { createRequire } from 'node:module'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import type { Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'
import { findChromium } from './.scripts/chromium.mjs'
import contentSecurityPolicy from './src/platform/offline/contentSecurityPolicy.json' with { type: 'json' }
import acceptedFiles from './src/platform/receive/acceptedFiles.json' with { type: 'json' }

/**
 * What the built app may load: its own scripts, styles, fonts, pictures and workers. Nothing may be sent: the policy has no
 * `connect-src`. In the page itself, so that any static host has it; only in builds, since the development server
 * injects scripts.
 */
const policyInThePage: Plugin = {
  name: 'policy-in-the-page',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy.join('; ') },
      injectTo: 'head-prepend',
    },
  ],
}

/** Every bare import that a browser test reaches: one that is found mid-run reloads the page and ends the suite. */
const BROWSER_DEPENDENCIES = [
  'react',
  'react-dom',
  'react-dom/client',
  'react/jsx-dev-runtime',
  '@testing-library/react',
  '@testing-library/user-event',
  '@tanstack/react-table',
  '@tanstack/react-virtual',
  'axe-core',
  'chardet',
  'comlink',
  'dexie',
  'dexie-react-hooks',
  'diff',
  'eld/extrasmall',
  'fast-check',
  'fflate',
  'mammoth',
  'mdast-util-from-markdown',
  '@mozilla/readability',
  'papaparse',
  'parse5',
  'pdfjs-dist/legacy/build/pdf.mjs',
  'pdfjs-dist/legacy/build/pdf.worker.mjs',
  'postal-mime',
  'wouter',
  'wouter/use-hash-location',
  'zod/mini',
  'zustand',
  'zustand/middleware',
  'zustand/react/shallow',
]

export default defineConfig({
  base: './',
  // Markdown's table of named characters has a form for pages, which asks the DOM and fails in a worker.
  resolve: {
    alias: {
      'decode-named-character-reference': createRequire(import.meta.url).resolve('decode-named-character-reference'),
    },
  },
  plugins: [
    react(),
    policyInThePage,
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/platform/offline',
      filename: 'serviceWorker.ts',
      registerType: 'prompt',
      injectRegister: false,
      manifest: {
        name: 'Claimdesk',
        short_name: 'Claimdesk',
        description: 'What several outlets say about one story, claim by claim. Nothing leaves this device.',
        start_url: './',
        scope: './',
        display: 'standalone',
        background_color: '#f1f3f2',
        theme_color: '#f1f3f2',
        // The service worker answers it: `platform/receive/shareTarget.ts` knows the path and the names of the fields.
        // Without a `launch_handler`: with one that focuses an open window, browsers drop what is shared.
        share_target: {
          action: './receive',
          method: 'POST',
          enctype: 'multipart/form-data',
          params: {
            title: 'title',
            text: 'text',
            url: 'url',
            files: [{ name: 'files', accept: Object.entries(acceptedFiles).flat(2) }],
          },
        },
        file_handlers: [{ action: './', accept: acceptedFiles }],
        icons: [
          { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
          { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
      injectManifest: {
        globPatterns: ['**/*.{js,mjs,css,html,svg,png,woff2,wasm,json,bin,txt}'],
        maximumFileSizeToCacheInBytes: 20e6,
      },
    }),
  ],
  worker: { format: 'es' },
  build: { modulePreload: { polyfill: false }, assetsInlineLimit: 0, target: 'es2023' },
  test: {
    projects: [
      { extends: true, test: { name: 'unit', environment: 'node', include: ['tests/unit/**/*.test.ts'] } },
      {
        extends: true,
        optimizeDeps: { include: BROWSER_DEPENDENCIES },
        // Tests read real material from beside the repository, where it is there.
        server: { fs: { allow: ['.', '../shared'] } },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            instances: [{ browser: 'chromium' }],
            provider: playwright({
              launchOptions: {
                executablePath: (await findChromium()) ?? '',
                args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-background-networking'],
              },
            }),
          },
        },
      },
    ],
  },
})
