import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { readPack } from '../electron/packs/pack.ts'
import {
  bestPathComplaints,
  exampleComplaints,
  inputsOf,
  parseScenario,
  parseWalkthrough,
  reachOf,
  ruleLint,
  replay,
  score,
  type Diagnostic,
  type Play,
  type RuleSet,
} from '../engine/index.ts'
import { loadRules, readText } from './content-folder.ts'
import { CommandFailure, ContentFailure } from './outcome.ts'

/** What `check` found: complaints, and how many files it looked at. */
export type Checked = { readonly diagnostics: readonly Diagnostic[]; readonly files: number }

/** Checks a scenario file, a pack, a folder of rules, or a folder that holds such folders. */
export function check(place: string, rules: string): Checked {
  if (!existsSync(place)) throw new CommandFailure(`${place}: no such file or folder`)
  if (!statSync(place).isDirectory()) return checkScenario(place, loadRules(rules).ruleSet)
  if (existsSync(path.join(place, 'pack.yaml'))) return checkPack(place, loadRules(rules).ruleSet)
  if (path.basename(place) === 'rules') return checkRules(place)
  const folders = readdirSync(place, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => path.join(place, name))
    .filter((folder) => existsSync(path.join(folder, 'pack.yaml')) || path.basename(folder) === 'rules')
  if (folders.length === 0)
    throw new CommandFailure(`${place}: neither a scenario, a pack nor a folder of rules`)
  return folders.map((folder) => check(folder, rules)).reduce(added, nothing)
}

const nothing: Checked = { diagnostics: [], files: 0 }

const added = (one: Checked, other: Checked): Checked => ({
  diagnostics: [...one.diagnostics, ...other.diagnostics],
  files: one.files + other.files,
})

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

function checkPack(folder: string, ruleSet: RuleSet): Checked {
  const pack = readPack(folder)
  if (!pack.ok) return { diagnostics: pack.error, files: 1 }
  const unread = pack.value.files.flatMap((files) => (files.ok ? [] : files.error))
  const scenarios = pack.value.scenarios
    .map((file) => path.join(folder, file))
    .filter((file) => existsSync(file))
  return scenarios
    .map((file) => checkScenario(file, ruleSet))
    .reduce(added, { diagnostics: unread, files: 1 })
}

function checkScenario(file: string, ruleSet: RuleSet): Checked {
  const source = readText(file)
  const scenario = parseScenario(file, source.text)
  if (!scenario.ok) return { diagnostics: scenario.error, files: 1 }
  const play: Play = { scenario: scenario.value, ruleSet }
  const walks = path.join(path.dirname(file), 'walkthroughs')
  const walkthroughs = existsSync(walks) ? readdirSync(walks).filter((name) => name.endsWith('.yaml')) : []
  return walkthroughs
    .map((name) => checkWalkthrough(path.join(walks, name), play))
    .reduce(added, { diagnostics: bestPathComplaints(source, play), files: 1 })
}

function checkWalkthrough(file: string, play: Play): Checked {
  const parsed = parseWalkthrough(file, readText(file).text)
  if (!parsed.ok) return { diagnostics: parsed.error, files: 1 }
  const walk = parsed.value
  if (walk.scenario !== play.scenario.id) return nothing
  const differs = (expected: string, found: string): Checked => ({
    diagnostics: [
      {
        ...{ code: 'W002-walkthrough-differs', severity: 'error', file, line: 1, column: 1, path: '' },
        values: { expected, found },
      },
    ],
    files: 1,
  })
  const played = replay(play, 'practice', inputsOf(walk))
  if (!played.ok) return differs(`choose.${String(played.error.index)}`, played.error.reason)
  if (!played.value.ended) return differs(walk.outcome, '…')
  const { outcome, total } = score(play.ruleSet.weights, reachOf(play), played.value.events)
  if (outcome !== walk.outcome) return differs(walk.outcome, outcome)
  const { 'at-least': least, 'at-most': most } = walk.total
  if (total < least || total > most) return differs(`${String(least)}–${String(most)}`, String(total))
  return { diagnostics: [], files: 1 }
}
