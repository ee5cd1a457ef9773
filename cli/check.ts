import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import {
  contentComplaints,
  differenceComplaint,
  exampleComplaints,
  readWalkthrough,
  ruleLint,
  translationComplaints,
  walked,
  type Diagnostic,
  type TextFile,
} from '../engine/index.ts'
import { loadRules } from './content-folder.ts'
import { isPackFile, openPackFile, openPlace, ruleChoice, type Opened } from './opened.ts'
import { CommandFailure, ContentFailure } from './outcome.ts'

/** What `check` found: complaints in the order of their places, and how many files it looked at. */
export type Checked = { readonly diagnostics: readonly Diagnostic[]; readonly files: number }

/**
 * Checks a scenario file, a pack, a folder of rules, or a folder that holds such folders. Packs are judged by their own
 * rules, where `rules` does not ask for others. Throws `CommandFailure` where there is nothing of it.
 */
export function check(place: string, rules?: string): Checked {
  const isFolder = statSync(place, { throwIfNoEntry: false })?.isDirectory() ?? false
  if (!isFolder || existsSync(path.join(place, 'pack.yaml')))
    return sorted(openPlace(place, ruleChoice(rules)).map(checkOpened))
  if (path.basename(place) === 'rules') return sorted([checkRules(place)])
  const shared = readdirSync(place).includes('rules') ? [checkRules(path.join(place, 'rules'))] : []
  const packs = openPlace(place, ruleChoice(rules)).map(checkOpened)
  if (packs.length + shared.length === 0)
    throw new CommandFailure(`${place}: neither a scenario, a pack nor a folder of rules`)
  return sorted([...packs, ...shared])
}

/** Checks whatever is at a place; a pack in one file too. */
export const checkAnything = async (place: string, rules?: string): Promise<Checked> =>
  isPackFile(place)
    ? sorted([checkOpened(await openPackFile(place, ruleChoice(rules)))])
    : check(place, rules)

function sorted(parts: readonly Checked[]): Checked {
  const found = parts.flatMap(({ diagnostics }) => diagnostics)
  // The pack's reader and the deeper look may both have found the same.
  const diagnostics = [...new Map(found.map((one) => [JSON.stringify(one), one])).values()]
  diagnostics.sort((one, other) =>
    one.file === other.file
      ? one.line - other.line || one.column - other.column
      : one.file < other.file
        ? -1
        : 1,
  )
  return { diagnostics, files: parts.reduce((sum, { files }) => sum + files, 0) }
}

function checkRules(folder: string): Checked {
  try {
    const { files, ruleSet } = loadRules(folder)
    return {
      diagnostics: [...exampleComplaints(files, ruleSet), ...ruleLint(files, ruleSet)],
      files: files.length,
    }
  } catch (error) {
    if (error instanceof ContentFailure) return { diagnostics: error.diagnostics, files: 1 }
    throw error
  }
}

function checkOpened(opened: Opened): Checked {
  const { scenarios, walkthroughs, own, diagnostics } = opened
  return {
    files: opened.files,
    diagnostics: [
      ...diagnostics,
      ...(own ? [...exampleComplaints(own.rules, own.ruleSet), ...ruleLint(own.rules, own.ruleSet)] : []),
      ...scenarios.flatMap(({ source, play, translations }) => [
        ...contentComplaints(source, play),
        ...translations.flatMap((file) => translationComplaints(file, play.scenario)),
      ]),
      ...walkthroughs.flatMap((file) => walkthroughComplaints(file, opened)),
    ],
  }
}

/** A walkthrough that lies beside a scenario by itself may be one of another. */
function walkthroughComplaints({ file, text }: TextFile, { place, scenarios }: Opened): Diagnostic[] {
  const read = readWalkthrough(file, text)
  if (!read.ok) return read.error
  const { walkthrough, complain } = read.value
  const wanted = scenarios.find(({ play }) => play.scenario.id === walkthrough.scenario)
  if (!wanted) {
    if (scenarios.some(({ source }) => source.file === place) || scenarios.length === 0) return []
    const expected = scenarios.map(({ play }) => play.scenario.id).join(' | ')
    return [complain('W002-walkthrough-differs', ['scenario'], { expected, found: walkthrough.scenario })]
  }
  const { difference } = walked(wanted.play, walkthrough)
  return difference ? [differenceComplaint(difference, complain)] : []
}
