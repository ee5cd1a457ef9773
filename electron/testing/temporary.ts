import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { tinyRules, tinyScenario } from '../../engine/testing/fixture.ts'
import { openLibrary, type Library } from '../packs/library.ts'
import { attemptsIn, type Attempts } from '../records/attempts.ts'
import { createStorage, type Storage } from '../records/storage.ts'
import { traineesIn, type Trainees } from '../records/trainees.ts'

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'yingke-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The English texts of the tiny scenario. */
const tinyTranslation = `yingke: 1
kind: translation
locale: en
of: tiny
title: A slip of paper
summary: A customer wants a slip again.
customer: { name: Old Zhou, about: About fifty, need: A piece of paper }
lines: { arrive-1: I lost the slip. }
choices: { greet-warm: Hello. }
ends: { happy: { title: Content, text: He left with the slip. } }
`

/** The English texts of one tiny rule. */
const tinyRuleTranslation = `yingke: 1
kind: rule-translation
locale: en
rules: { greeting: { name: Greeting, why: Greet first, source: test } }
`

/** Writes the tiny scenario and the tiny rules as a folder of packs. */
export function writeTinyPack(scenarios: string, scenario = tinyScenario): void {
  mkdirSync(path.join(scenarios, 'small'), { recursive: true })
  mkdirSync(path.join(scenarios, 'rules'), { recursive: true })
  const write = (file: string, text: string) => writeFileSync(path.join(scenarios, file), text)
  write(
    'small/pack.yaml',
    'yingke: 1\nkind: pack\nid: small\ntitle: 小包\nversion: 1.0.0\nauthors: [测试]\nlicence: MIT\n' +
      'locales: [zh-CN, en]\nscenarios: [tiny.yaml]\n',
  )
  write('small/tiny.yaml', scenario)
  write('small/tiny.en.yaml', tinyTranslation)
  write('rules/rules.en.yaml', tinyRuleTranslation)
  for (const { file, text } of tinyRules) write(`rules/${file}`, text)
}

/** All that keeps results, on real files. */
export type Desk = {
  readonly folder: string
  readonly scenarios: string
  /** Where packs are installed. */
  readonly installed: string
  readonly storage: Storage
  readonly library: Library
  readonly trainees: Trainees
  readonly attempts: Attempts
}

/** Opens results in `folder`, with the tiny pack beside them; closed when the test is over. */
export async function openDesk(
  folder = temporaryFolder(),
  options: { readonly writable?: boolean; readonly now?: () => Date } = {},
): Promise<Desk> {
  const now = options.now ?? (() => new Date())
  const scenarios = path.join(folder, 'scenarios')
  if (options.writable !== false) writeTinyPack(scenarios)
  const storage = await createStorage({ folder, writable: options.writable ?? true, now })
  onTestFinished(() => storage.close())
  const installed = path.join(folder, 'packs')
  const library = openLibrary(scenarios, installed)
  return {
    ...{ folder, scenarios, installed, storage, library },
    trainees: traineesIn(storage, now),
    attempts: attemptsIn({ storage, library, appVersion: '0.1.0', now }),
  }
}

/** The value of a success; throws for a failure. */
export function valueOf<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`)
  return result.value
}

/** Plays the tiny scenario to its good end; returns the id of the attempt. */
export function playToTheEnd({ attempts }: Desk, trainee: string): string {
  const { id } = valueOf(attempts.start(trainee, 'tiny', 'practice'))
  valueOf(attempts.record(id, 0, { type: 'choose', choice: 'greet-warm', at: 1500 }))
  valueOf(attempts.record(id, 1, { type: 'choose', choice: 'promise', at: 4000 }))
  valueOf(attempts.finish(id))
  return id
}
