import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Stop } from './command.ts'
import { runQuietly } from './run.ts'
import { withServer, type DisplayEnvironment } from './virtual-display.ts'

/** An X server without a graphics card, with outputs DUMMY0 (the laptop) and DUMMY1 (the projector). */
const config = `
Section "Device"
  Identifier "card"
  Driver "dummy"
  VideoRam 256000
EndSection
Section "Monitor"
  Identifier "monitor"
  HorizSync 5-1000
  VertRefresh 5-200
EndSection
Section "Screen"
  Identifier "screen"
  Device "card"
  Monitor "monitor"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Modes "1280x800"
    Virtual 4096 2160
  EndSubSection
EndSection
`

/**
 * Runs `run` with two displays that nobody sees: 1280 x 800 on the left, 1920 x 1080 to its right.
 * Needs Xorg with its dummy driver, and root. Rejects with a `Stop` when they do not come up.
 */
export async function withTwoDisplays<T>(run: (env: DisplayEnvironment) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'yingke-displays-'))
  try {
    const file = path.join(folder, 'xorg.conf')
    await writeFile(file, config)
    const quiet = ['-logfile', path.join(folder, 'xorg.log'), '-noreset', '-nolisten', 'tcp']
    return await withServer('Xorg', ['-config', file, ...quiet], async (env) => {
      await xrandr(env, ['--addmode', 'DUMMY1', '1920x1080'])
      await xrandr(env, ['--output', 'DUMMY1', '--mode', '1920x1080', '--right-of', 'DUMMY0'])
      // Only this look at the outputs makes the server tell its clients that the second one is connected.
      await xrandr(env, ['--query'])
      return run(env)
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function xrandr(env: DisplayEnvironment, args: readonly string[]): Promise<void> {
  const { code, output } = await runQuietly('xrandr', args, { env })
  if (code !== 0) throw new Stop(`xrandr ${args.join(' ')} failed (${String(code)}): ${output.trim()}`)
}
