import * as z from 'zod'
import {
  compileRules,
  fail,
  ok,
  type Diagnostic,
  type Play,
  type Result,
  type RuleBook,
  type RuleSet,
  type TextFile,
} from '../../engine/index.ts'
import { openContent, type ContentFiles, type Opened } from '../packs/content.ts'
import { digestOf } from '../packs/text-files.ts'
import type { Database } from './database.ts'

const filesRow = z.object({ files: z.string() })
const filesShape = z.array(z.strictObject({ file: z.string(), text: z.string() }))

/** The digests that pin the content of an attempt. */
export type Pins = { readonly scenario: string; readonly rules: string; readonly translations: string }

/** Content as it was when an attempt began, ready to be played. */
export type Pinned = Opened & { readonly play: Play }

/** Keeps the texts of an attempt, each set once, however many attempts use it. */
export function pin(database: Database, files: ContentFiles): Pins {
  const keep = (set: readonly TextFile[]): string => {
    const digest = digestOf(set)
    database.run(
      'INSERT INTO contents (digest, files) VALUES (?, ?) ON CONFLICT DO NOTHING',
      digest,
      JSON.stringify(set),
    )
    return digest
  }
  return {
    scenario: keep([files.scenario]),
    rules: keep(files.rules),
    translations: keep(files.translations),
  }
}

const remembered = 20

/** Pinned content, with what was used last at hand: reading and compiling it takes longer than a click. */
export type PinnedContents = {
  /** No complaints at all mean that the texts are gone or are not what they were. */
  read(database: Database, pins: Pins): Result<Pinned, Diagnostic[]>
  /** Takes over content that was just pinned, so that it need not be read back. */
  keep(pins: Pins, opened: Opened): void
}

/** Prepares pinned content of one file of results. */
export function pinnedContents(): PinnedContents {
  const known = new Map<string, Pinned>()
  // Attempts at different scenarios mostly share their rules.
  const ruleSets = new WeakMap<RuleBook, RuleSet>()
  const ruleSetOf = (book: RuleBook): RuleSet => {
    const ruleSet = ruleSets.get(book) ?? compileRules(book)
    ruleSets.set(book, ruleSet)
    return ruleSet
  }
  const keyOf = (pins: Pins): string => `${pins.scenario} ${pins.rules} ${pins.translations}`
  const keep = (pins: Pins, opened: Opened): Pinned => {
    const key = keyOf(pins)
    const { scenario, ruleBook } = opened.content
    const pinned = known.get(key) ?? { ...opened, play: { scenario, ruleSet: ruleSetOf(ruleBook) } }
    known.set(key, pinned)
    for (const old of [...known.keys()].slice(0, -remembered)) known.delete(old)
    return pinned
  }
  return {
    read(database, pins) {
      const before = known.get(keyOf(pins))
      if (before) return ok(before)
      const opened = openPinned(database, pins)
      return opened.ok ? ok(keep(pins, opened.value)) : opened
    },
    keep: (pins, opened) => void keep(pins, opened),
  }
}

function openPinned(database: Database, pins: Pins): Result<Opened, Diagnostic[]> {
  const scenario = filesOf(database, pins.scenario)?.[0]
  const rules = filesOf(database, pins.rules)
  const translations = filesOf(database, pins.translations)
  if (!scenario || !rules || !translations) return fail([])
  return openContent({ scenario, rules, translations })
}

/** The texts with this digest; `undefined` when they are not what they were when they were kept. */
function filesOf(database: Database, digest: string): readonly TextFile[] | undefined {
  const row = database.all('SELECT files FROM contents WHERE digest = ?', digest)[0]
  if (row === undefined) return undefined
  const files = filesShape.safeParse(JSON.parse(filesRow.parse(row).files))
  return files.success && digestOf(files.data) === digest ? files.data : undefined
}
