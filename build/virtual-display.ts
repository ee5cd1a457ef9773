import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { Stop } from './command.ts'
import { killGroup } from './ending.ts'

/** The environment with which programs show their windows on a display. */
export type DisplayEnvironment = NodeJS.ProcessEnv & { readonly DISPLAY: string }

/**
 * Runs `run` with a display of its own that nobody sees, `size` like `1920x1080`, and ends the display afterwards,
 * whatever happens. Rejects with a `Stop` when the display does not come up.
 */
export async function withVirtualDisplay<T>(
  size: `${number}x${number}`,
  run: (env: DisplayEnvironment) => Promise<T>,
): Promise<T> {
  return withServer('Xvfb', ['-screen', '0', `${size}x24`, '-noreset', '-nolisten', 'tcp'], run)
}

/** Runs `run` with an X server that chose a free display number by itself. Used by every kind of display here. */
export async function withServer<T>(
  program: string,
  args: readonly string[],
  run: (env: DisplayEnvironment) => Promise<T>,
): Promise<T> {
  // In a group of its own: a Ctrl-C ends the windows first, the display after them.
  const server = spawn(program, ['-displayfd', '3', ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const end = (): void => {
    killGroup(server, 'SIGTERM')
  }
  process.once('exit', end)
  const closed = new Promise<void>((resolve) => {
    server.once('close', () => {
      resolve()
    })
    server.once('error', () => {
      resolve()
    })
  })
  try {
    const complaints = server.stderr ? text(server.stderr).catch(() => '') : Promise.resolve('')
    const number = await Promise.race([
      displayNumber(server.stdio[3]),
      closed.then(() => undefined),
      timeout(30_000),
    ])
    if (number === undefined) {
      end()
      throw new Stop(`${program} gave no display: ${(await complaints).trim() || 'it did not say why'}`)
    }
    return await run({ ...process.env, DISPLAY: `:${number}`, WAYLAND_DISPLAY: '' })
  } finally {
    end()
    const killer = setTimeout(() => {
      killGroup(server)
    }, 3_000)
    await closed
    clearTimeout(killer)
    process.removeListener('exit', end)
  }
}

function displayNumber(pipe: unknown): Promise<string | undefined> {
  return new Promise((resolve) => {
    if (!isReadable(pipe)) return
    let heard = ''
    pipe.setEncoding('utf8').on('data', (part: string) => {
      heard += part
      const found = /^(\d+)\n/.exec(heard)?.[1]
      if (found !== undefined) resolve(found)
    })
  })
}

function isReadable(pipe: unknown): pipe is NodeJS.ReadableStream {
  return typeof pipe === 'object' && pipe !== null && 'setEncoding' in pipe
}

function timeout(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds, undefined).unref()
  })
}
