import type { ChildProcess } from 'node:child_process'

const controller = new AbortController()
const followers = new Set<ChildProcess>()
const patience = 8_000

/** Aborted as soon as somebody asks this process to end, by Ctrl-C or by a signal. */
export const ending: AbortSignal = controller.signal

/** The signal that asked this process to end, if one did. */
export function endingSignal(): NodeJS.Signals | undefined {
  return controller.signal.aborted ? (controller.signal.reason as NodeJS.Signals) : undefined
}

/**
 * Passes the request to end on to `child`, once, and kills its whole process group when it does not listen.
 * The child must lead a group of its own, or a terminal would tell it twice.
 */
export function endWithUs(child: ChildProcess): void {
  followers.add(child)
  child.once('close', () => followers.delete(child))
  const signal = endingSignal()
  if (signal) tell(child, signal)
}

/** Kills the process group led by `child`, if it is still there. */
export function killGroup(child: ChildProcess, signal: NodeJS.Signals = 'SIGKILL'): void {
  if (child.pid === undefined) return
  try {
    if (process.platform === 'win32') child.kill(signal)
    else process.kill(-child.pid, signal)
  } catch {
    // The group has ended by itself.
  }
}

function tell(child: ChildProcess, signal: NodeJS.Signals): void {
  child.kill(signal)
  setTimeout(() => {
    if (followers.has(child)) killGroup(child)
  }, patience).unref()
}

function end(signal: NodeJS.Signals): void {
  if (controller.signal.aborted) return
  controller.abort(signal)
  for (const child of followers) tell(child, signal)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
process.on('exit', () => {
  for (const child of followers) killGroup(child)
})
