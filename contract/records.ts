import type {
  AttemptOutcome,
  Diagnostic,
  Input,
  Mode,
  RuleBook,
  Scenario,
  Scorecard,
} from '../engine/index.ts'

/** Somebody who practises on this machine. */
export type Trainee = { readonly id: string; readonly name: string }

type Roleplay = Extract<Scenario, { readonly kind: 'roleplay' }>

/** A scenario as the library shows it. */
export type ScenarioSummary = {
  /** Its name among all scenarios: the pack with its version, and the id. */
  readonly key: string
  readonly id: string
  readonly kind: Scenario['kind']
  readonly pack: string
  readonly packTitle: string
  /** The title of the pack in other languages. */
  readonly packTitles: Readonly<Record<string, string>>
  readonly packVersion: string
  readonly title: string
  readonly summary: string
  readonly channel: Scenario['channel']
  readonly difficulty: number
  readonly minutes: number
  /** Whom one meets, where it is a conversation. */
  readonly customer?: Pick<Roleplay['customer'], 'name' | 'looks' | 'mood'>
  /** The same texts in other languages. */
  readonly translations: Readonly<
    Record<
      string,
      {
        readonly title: string
        readonly summary: string
        /** The customer's name, where the language writes it in another script. */
        readonly customer?: string
      }
    >
  >
}

/** All scenarios found, and the files that could not be read. */
export type Shelf = {
  readonly scenarios: readonly ScenarioSummary[]
  readonly broken: readonly { readonly file: string; readonly diagnostics: readonly Diagnostic[] }[]
}

/** Texts of a scenario or of its rules in another language, by id. */
export type Glosses = {
  readonly title: string
  /** Of a conversation; likewise lines, choices, ends and notes, which other kinds leave empty. */
  readonly customer?: { readonly name: string; readonly about: string; readonly need: string }
  readonly lines: Readonly<Record<string, string>>
  readonly choices: Readonly<Record<string, string>>
  readonly ends: Readonly<Record<string, { readonly title: string; readonly text: string }>>
  readonly notes: Readonly<Record<string, string>>
  /** Every text of a scenario of whatever kind but the notes, by the ids of `Activity.texts`. */
  readonly texts: Readonly<Record<string, string>>
  /** Texts of the scenario without an id, by the original, where the language is only another script. */
  readonly unnamed?: Readonly<Record<string, string>>
  readonly rules: Readonly<
    Record<
      string,
      { readonly name: string; readonly why: string; readonly better?: string; readonly source: string }
    >
  >
}

/** What is played: content as plain data, with the digests that pin it. */
export type Content = {
  readonly scenario: Scenario
  readonly ruleBook: RuleBook
  readonly scenarioDigest: string
  readonly rulesDigest: string
  /** By language; simplified Chinese needs none. */
  readonly glosses: Readonly<Record<string, Glosses>>
}

/** A conversation as it is played. */
export type RoleplayContent = Content & { readonly scenario: Roleplay }

/** An attempt with its content as it was when it began, and all inputs so far. */
export type OpenedAttempt = {
  readonly id: string
  /** The key of its scenario, to begin once more. Missing for what is not kept. */
  readonly scenario?: string
  readonly trainee: Trainee
  readonly mode: Mode
  readonly seed: number
  readonly ordinal: number
  readonly content: Content
  readonly inputs: readonly Input[]
  /** Present when it has ended; scored by main from the stored inputs. */
  readonly scorecard?: Scorecard
}

/** An opened attempt at a conversation. */
export type OpenedRoleplay = OpenedAttempt & { readonly content: RoleplayContent }

/** An attempt in a list. Times are ISO 8601 in UTC. */
export type AttemptSummary = {
  readonly id: string
  readonly trainee: Trainee
  /** The key of its scenario; attempts of earlier versions have its id. */
  readonly scenario: string
  readonly title: string
  readonly kind: Scenario['kind']
  readonly mode: Mode
  readonly startedAt: string
  readonly endedAt?: string
  readonly state: 'running' | 'finished' | 'abandoned'
  readonly total?: number
  readonly passed?: boolean
  readonly outcome?: AttemptOutcome
}

/** How it stands with the results file. */
export type StorageState =
  | { readonly is: 'ready' }
  /** Results can be read and nothing can be saved. */
  | { readonly is: 'read-only'; readonly folder: string }
  /** The file could not be read; it was renamed, not deleted, and somebody must say how to go on. */
  | {
      readonly is: 'damaged'
      readonly setAside: string
      readonly backup?: { readonly file: string; readonly savedAt: string; readonly attempts: number }
    }
  /** The file was written by a newer version of the program; it was not touched. */
  | { readonly is: 'newer'; readonly version: number; readonly supported: number }
  /** Another program holds the file. */
  | { readonly is: 'locked'; readonly file: string }
