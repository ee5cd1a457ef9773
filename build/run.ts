import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process'
import { constants } from 'node:os'
import { ending, endWithUs, killGroup } from './ending.ts'

/** What a program is given; `seconds` limits its life, `status` hears what it writes to file descriptor 3. */
export type RunOptions = {
  readonly env?: NodeJS.ProcessEnv
  readonly cwd?: string
  readonly seconds?: number
  readonly status?: (text: string) => void
}

/** How a program ended: its exit code (128 or more for a signal, 127 when it could not be started) and all it printed. */
export type Ran = { readonly code: number; readonly output: string }

/** Runs a program to its end and keeps what it prints. Rejects when this process is asked to end meanwhile. */
export async function runQuietly(
  program: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Ran> {
  ending.throwIfAborted()
  const child = start(program, args, ['ignore', 'pipe', 'pipe', options.status ? 'pipe' : 'ignore'], options)
  let output = ''
  const keep = (text: string): void => void (output += text)
  child.stdout?.setEncoding('utf8').on('data', keep)
  child.stderr?.setEncoding('utf8').on('data', keep)
  const status = child.stdio[3]
  if (options.status && status && 'setEncoding' in status)
    status.setEncoding('utf8').on('data', options.status)
  const { code, problem } = await ended(child, options.seconds)
  ending.throwIfAborted()
  return { code, output: problem ? `${output}${problem}\n` : output }
}

/** Runs a program that prints to our own terminal and returns its exit code; a request to end is passed on to it. */
export async function runInFront(
  program: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<number> {
  const { code, problem } = await ended(start(program, args, 'inherit', options), options.seconds)
  if (problem) process.stderr.write(`${problem}\n`)
  return code
}

function start(
  program: string,
  args: readonly string[],
  stdio: StdioOptions,
  options: RunOptions,
): ChildProcess {
  const child = spawn(program, args, {
    stdio,
    env: options.env ?? process.env,
    detached: process.platform !== 'win32',
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
  })
  endWithUs(child)
  return child
}

function ended(child: ChildProcess, limit: number | undefined): Promise<{ code: number; problem?: string }> {
  return new Promise((resolve) => {
    let problem: string | undefined
    const timer =
      limit === undefined
        ? undefined
        : setTimeout(() => {
            problem = `Stopped after ${String(limit)} seconds.`
            killGroup(child)
          }, limit * 1000)
    child.once('error', (error) => {
      clearTimeout(timer)
      resolve({ code: 127, problem: error.message })
    })
    child.once('close', (code, signal) => {
      clearTimeout(timer)
      const number = code ?? 128 + (signal === null ? 0 : constants.signals[signal])
      resolve(problem === undefined ? { code: number } : { code: number, problem })
    })
  })
}
