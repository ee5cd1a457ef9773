import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'

const run = JSON.stringify(path.join(import.meta.dirname, 'run.ts'))
const command = JSON.stringify(path.join(import.meta.dirname, 'command.ts'))

/** Starts a script that starts a child, interrupts it once the child is up, and tells how both ended. */
async function interrupt(
  call: string,
  signal: NodeJS.Signals,
): Promise<{ code: number | null; heard: string }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'yingke-test-'))
  try {
    const log = path.join(folder, 'log')
    const child = `trap 'echo told >> ${log}; exit 5' INT TERM; echo up >> ${log}; while true; do sleep 0.05; done`
    const script = path.join(folder, 'parent.mts')
    await writeFile(
      script,
      `import { runCommand } from ${command}\nimport { runInFront, runQuietly } from ${run}\n` +
        `await runCommand(async () => { ${call.replace('CHILD', `'sh', ['-c', ${JSON.stringify(child)}]`)} })\n`,
    )
    const parent = spawn(process.execPath, ['--import', 'tsx', script], { stdio: 'ignore' })
    const closed = new Promise<number | null>((resolve) => parent.once('close', resolve))
    for (let tries = 0; tries < 100 && !(await contentOf(log)).includes('up'); tries += 1) await wait(100)
    parent.kill(signal)
    parent.kill(signal)
    const code = await closed
    return { code, heard: await contentOf(log) }
  } finally {
    await rm(folder, { recursive: true })
  }
}

const contentOf = (file: string): Promise<string> => readFile(file, 'utf8').catch(() => '')

test('a program in front is told once and its exit code is ours', { timeout: 20_000 }, async () => {
  expect(await interrupt('return runInFront(CHILD)', 'SIGINT')).toEqual({ code: 5, heard: 'up\ntold\n' })
})

test('a program in the background is ended and the command stops there', { timeout: 20_000 }, async () => {
  const call = 'await runQuietly(CHILD); return 0'
  expect(await interrupt(call, 'SIGTERM')).toEqual({ code: 143, heard: 'up\ntold\n' })
})
