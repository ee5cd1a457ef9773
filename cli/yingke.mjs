#!/usr/bin/env node
import { existsSync } from 'node:fs'

if (!existsSync(new URL('../node_modules/tsx', import.meta.url))) {
  console.error('yingke: the dependencies are not installed yet; run `npm ci` in the repository first.')
  process.exit(1)
}
// A reader that has seen enough, as `head` has, is no error.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})
const { register } = await import('tsx/esm/api')
register()
const { run } = await import('./main.ts')
process.exitCode = await run(process.argv.slice(2))
