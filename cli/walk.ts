import {
  coverageOf,
  differenceComplaint,
  readWalkthrough,
  walked,
  type Coverage,
  type Diagnostic,
  type Session,
  type Walked,
  type Walkthrough,
} from '../engine/index.ts'
import type { Opened, OpenedScenario } from './opened.ts'

/** A walkthrough that was played, and what became of it. */
export type WalkedFile = Walked & {
  readonly file: string
  readonly walkthrough: Walkthrough
  /** Where it is not as its author says. */
  readonly complaint?: Diagnostic
}

/** All walkthroughs of a scenario, and how much of it they go through. */
export type WalkedScenario = OpenedScenario & {
  readonly walks: readonly WalkedFile[]
  readonly coverage: Coverage
}

/** What was walked, and what could not be; errors among it keep a pack from passing. */
export type WalkReport = {
  readonly scenarios: readonly WalkedScenario[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Plays all walkthroughs of what was opened. */
export function walkAll(opened: Opened): WalkReport {
  const read = opened.walkthroughs.map(({ file, text }) => ({ file, read: readWalkthrough(file, text) }))
  const scenarios = opened.scenarios.map((one): WalkedScenario => {
    const walks = read.flatMap(({ file, read: written }): readonly WalkedFile[] => {
      if (!written.ok || written.value.walkthrough.scenario !== one.play.scenario.id) return []
      const { walkthrough, complain } = written.value
      const { difference, ...walk } = walked(one.play, walkthrough)
      const found = { ...walk, file, walkthrough }
      return [
        difference ? { ...found, difference, complaint: differenceComplaint(difference, complain) } : found,
      ]
    })
    const sessions = walks.map(({ session }): Session => session)
    return { ...one, walks, coverage: coverageOf(one.play, sessions) }
  })
  const errors = opened.diagnostics.filter(({ severity }) => severity === 'error')
  const unread = read.flatMap(({ read: written }) => (written.ok ? [] : written.error))
  const known = new Set(errors.map((one) => JSON.stringify(one)))
  return { scenarios, diagnostics: [...errors, ...unread.filter((one) => !known.has(JSON.stringify(one)))] }
}
