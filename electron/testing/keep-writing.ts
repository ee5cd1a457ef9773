// Started by records/kill.test.ts: goes on with an attempt for ever, and says which input is on disk.
import { writeSync } from 'node:fs'
import path from 'node:path'
import { openLibrary } from '../packs/library.ts'
import { attemptsIn } from '../records/attempts.ts'
import { createStorage } from '../records/storage.ts'

const [, , folder = ''] = process.argv
const now = () => new Date()
const storage = await createStorage({ folder, writable: true, now })
const library = openLibrary(path.join(folder, 'scenarios'))
const attempts = attemptsIn({ storage, library, appVersion: '0.1.0', now })
const [running] = attempts.list(null, 1, null)
if (!running) throw new Error(`No attempt in ${folder}: ${JSON.stringify(storage.state())}`)
const opened = attempts.open(running.id)
if (!opened.ok) throw new Error(opened.error.code)
for (let index = opened.value.inputs.length; ; index += 1) {
  const input =
    index % 2 === 0
      ? ({ type: 'choose', choice: 'greet-warm', at: index } as const)
      : ({ type: 'step-back', at: index } as const)
  const recorded = attempts.record(running.id, index, input)
  if (!recorded.ok) throw new Error(JSON.stringify(recorded.error))
  // Written at once and by the system: a killed process cannot flush anything.
  writeSync(1, `${String(index)}\n`)
}
