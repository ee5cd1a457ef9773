import { Worker, type WorkerOptions } from 'node:worker_threads'
import { fail, ok, type Result } from '../../engine/index.ts'
import type { PackAnswer, PackTask } from './pack-tasks.ts'

/** The program of the thread, and how long one task may take. */
export type PackThread = { readonly program: string; readonly seconds: number }

/**
 * Does a task in a thread with little memory and an end: a pack that makes the program run for ever, or grow without
 * end, is `stopped`. Rejects when the thread fails for a reason of its own.
 */
export function inThread(
  { program, seconds }: PackThread,
  task: PackTask,
): Promise<Result<PackAnswer, 'stopped'>> {
  const options: WorkerOptions = {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  }
  return new Promise((resolve, reject) => {
    const worker = new Worker(program, options)
    const clock = setTimeout(() => void worker.terminate(), seconds * 1000)
    worker.once('message', (answer: PackAnswer) => {
      resolve(ok(answer))
    })
    worker.once('error', (error: Error & { readonly code?: string }) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(fail('stopped'))
      else reject(error)
    })
    worker.once('exit', () => {
      clearTimeout(clock)
      resolve(fail('stopped'))
    })
  })
}
