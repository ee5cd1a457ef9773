import path from 'node:path'
import { runCommand } from './command.ts'
import { compileApp } from './compile.ts'
import { playDemo } from './demo.ts'
import { runInFront } from './run.ts'
import { ensureRuntime } from './runtime.ts'
import { say } from './say.ts'
import { ensureSystemLibraries } from './system-libraries.ts'
import { withVirtualDisplay } from './virtual-display.ts'

const root = path.resolve(import.meta.dirname, '..')

/** Sets up what is missing and opens the app, or plays the demo in a display that nobody sees. */
async function start(words: readonly string[]): Promise<number> {
  const demo = words.includes('--demo')
  if (!demo && !hasDisplay()) {
    say(
      'There is no display here: `npm start -- --demo` plays a scenario without one, `xvfb-run npm start` lends one.',
    )
    return 1
  }
  const runtime = await ensureRuntime()
  await ensureSystemLibraries(runtime.program, demo ? 'screens' : 'window')
  await compileApp()
  if (demo) {
    return withVirtualDisplay('1920x1080', (env) =>
      playDemo({ runtime, outputFolder: path.join(root, 'demo-output'), env }),
    )
  }
  return runInFront(runtime.program, [...unsandboxed(), root, ...words])
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true
  return Boolean(process.env['DISPLAY']) || Boolean(process.env['WAYLAND_DISPLAY'])
}

/** Chromium refuses to run as root with its sandbox. This is for development only: a shipped app never does it. */
function unsandboxed(): string[] {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return []
  say('You are root: this development start runs Electron with --no-sandbox.')
  return ['--no-sandbox']
}

await runCommand(() => start(process.argv.slice(2)))
