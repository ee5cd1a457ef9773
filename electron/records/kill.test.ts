import { spawn } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openDesk, valueOf } from '../testing/temporary.ts'

const kills = 15

/** Lets a process write and kills it in the middle; resolves with the last input that it said was on disk. */
function writeAndKill(folder: string, after: number): Promise<number> {
  const program = path.join(import.meta.dirname, '..', 'testing', 'keep-writing.ts')
  const writer = spawn(process.execPath, ['--import', 'tsx', program, folder])
  let said = ''
  let complaint = ''
  writer.stderr.on('data', (part) => (complaint += String(part)))
  writer.stdout.on('data', (part) => {
    if (said === '') setTimeout(() => writer.kill('SIGKILL'), after)
    said += String(part)
  })
  return new Promise((resolve, reject) => {
    writer.once('close', (_code, signal) => {
      const last = said.split('\n').slice(0, -1).at(-1)
      if (signal !== 'SIGKILL' || last === undefined) reject(new Error(complaint || 'ended by itself'))
      else resolve(Number(last))
    })
  })
}

test('no input that was acknowledged is lost when the process is killed, and the next start asks nothing', async () => {
  const desk = await openDesk()
  const { id } = valueOf(desk.attempts.start(valueOf(desk.trainees.add('甲')).id, 'tiny', 'explore'))
  await desk.storage.close()
  let least = 0
  for (let kill = 0; kill < kills; kill += 1) {
    const acknowledged = await writeAndKill(desk.folder, (kill * 7) % 60)
    expect(acknowledged).toBeGreaterThanOrEqual(least)
    const { storage, attempts } = await openDesk(desk.folder)
    expect(storage.state()).toEqual({ is: 'ready' })
    const { inputs } = valueOf(attempts.open(id))
    // One more may be on disk than was said: it was killed between the two.
    expect(inputs.length - (acknowledged + 1)).toBeOneOf([0, 1])
    expect(inputs.map(({ at }) => at)).toEqual(inputs.map((_, index) => index))
    least = inputs.length - 1
    await storage.close()
  }
  console.info(`${String(kills)} kills, ${String(least + 1)} inputs, none lost`)
}, 120_000)
