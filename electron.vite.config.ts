import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const root = import.meta.dirname
const at = (...parts: string[]) => path.join(root, ...parts)

export default defineConfig({
  main: {
    build: {
      target: 'node20.18',
      outDir: at('out/main'),
      minify: true,
      externalizeDeps: { include: ['libsql'] },
      lib: {
        entry: { main: at('electron/main.ts'), 'pack-worker': at('electron/packs/pack-worker.ts') },
        formats: ['es'],
        fileName: (_format, name) => `${name}.js`,
      },
      rolldownOptions: { external: ['electron', /^electron\//, 'libsql'] },
    },
  },
  preload: {
    build: {
      target: 'node20.18',
      outDir: at('out/preload'),
      // A sandboxed preload cannot load a second file.
      isolatedEntries: true,
      rolldownOptions: {
        external: ['electron', /^electron\//],
        input: {
          preload: at('electron/preload.ts'),
          'projector-preload': at('electron/projector-preload.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react()],
    build: {
      target: 'chrome130',
      outDir: at('out/renderer'),
      minify: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      cssCodeSplit: false,
      rolldownOptions: {
        input: { index: at('renderer/index.html'), projector: at('renderer/projector.html') },
        output: {
          // The first screen comes in few pieces: each one is a round trip to the main process.
          codeSplitting: {
            groups: [
              {
                name: 'react',
                test: /node_modules[\\/](react|react-dom|scheduler|zustand|i18next|react-i18next)[\\/]/,
              },
              {
                name: 'controls',
                test: /node_modules[\\/](@?react-aria|@?react-stately|@internationalized)/,
              },
              {
                name: 'screens',
                // Words in traditional script are loaded by those who read them.
                test: /^(?!.*zh-TW).*(renderer[\\/](home|locales|settings|ui|play|i18n)|contract[\\/]|engine[\\/])/,
              },
            ],
          },
        },
      },
    },
  },
})
