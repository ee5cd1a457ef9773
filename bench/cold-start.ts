import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { median } from './median.ts'

const root = path.join(import.meta.dirname, '..')
const rounds = 9
const patience = 60_000

/** From starting the program to a first screen that can be used, against a bare window, in turn, in milliseconds. */
export async function coldStart(program: string, env: NodeJS.ProcessEnv): Promise<Record<string, number>> {
  const bare: number[] = []
  const ours: number[] = []
  // The first start of each fills the system's file cache and is not counted.
  await startOnce(program, path.join(root, 'bench/bare'), env)
  await startOnce(program, root, env)
  for (let round = 0; round < rounds; round += 1) {
    bare.push(await startOnce(program, path.join(root, 'bench/bare'), env))
    ours.push(await startOnce(program, root, env))
  }
  const ratio = median(ours) / median(bare)
  return {
    rounds,
    bareMs: Math.round(median(bare)),
    appMs: Math.round(median(ours)),
    ratio: Number(ratio.toFixed(2)),
  }
}

async function startOnce(program: string, folder: string, env: NodeJS.ProcessEnv): Promise<number> {
  const records = await mkdtemp(path.join(tmpdir(), 'yingke-bench-'))
  const unsandboxed = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const probe = path.join(root, 'bench/ready-probe.cjs')
  const began = performance.now()
  const child = spawn(program, [...unsandboxed, '-r', probe, folder, `--user-data-dir=${records}`], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  try {
    return await new Promise<number>((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`${folder} was not ready in ${String(patience)} ms`)),
        patience,
      )
      child.stdout.on('data', (text: Buffer) => {
        if (!text.toString().includes('READY')) return
        clearTimeout(timer)
        resolve(performance.now() - began)
      })
      child.on('exit', (code) => {
        clearTimeout(timer)
        reject(new Error(`${folder} ended with ${String(code)} before it was ready`))
      })
    })
  } finally {
    if (child.exitCode === null) {
      child.removeAllListeners('exit')
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGKILL')
      await gone
    }
    // The program's other processes end a moment after it, and may still write.
    await rm(records, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }
}
