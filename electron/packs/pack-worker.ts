// A thread of its own: does one task with a pack and ends.
import { parentPort, workerData } from 'node:worker_threads'
import { perform, type PackTask } from './pack-tasks.ts'

// Only pack-thread.ts starts this, with a task.
parentPort?.postMessage(await perform(workerData as PackTask))
