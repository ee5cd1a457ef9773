import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parsePackFile } from '../../electron/packs/pack.ts'
import { parseScenario, type Kind, type Scenario } from '../../engine/index.ts'

/** A scenario of our own packs, and where it lies: the folder of its pack and the name of its file. */
export type Shelved<One extends Scenario = Scenario> = {
  readonly pack: string
  readonly file: string
  readonly scenario: One
}

const folder = path.join(import.meta.dirname, '..')

const packs = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && readdirSync(path.join(folder, entry.name)).includes('pack.yaml'))
  .map(({ name }) => name)

/** All scenarios that a pack beside this folder lists. Reading it throws when one of them has errors. */
export const library: readonly Shelved[] = packs.flatMap((pack) => {
  const read = parsePackFile(readFileSync(path.join(folder, pack, 'pack.yaml'), 'utf8'))
  if (!read.ok) throw new RangeError(JSON.stringify(read.error))
  return read.value.about.scenarios.map((file) => {
    const parsed = parseScenario(file, readFileSync(path.join(folder, pack, file), 'utf8'))
    if (!parsed.ok) throw new RangeError(JSON.stringify(parsed.error))
    return { pack, file, scenario: parsed.value }
  })
})

/** Those of the library that are of this kind. */
export const ofKind = <Wanted extends Kind>(
  kind: Wanted,
): readonly Shelved<Extract<Scenario, { kind: Wanted }>>[] =>
  library.flatMap(({ scenario, ...place }) =>
    scenario.kind === kind ? [{ ...place, scenario: scenario as Extract<Scenario, { kind: Wanted }> }] : [],
  )
