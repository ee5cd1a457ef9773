import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{engine,contract,electron,renderer,cli,build,bench,scenarios}/**/*.test.{ts,tsx}'],
    environment: 'node',
    testTimeout: 20_000,
  },
})
