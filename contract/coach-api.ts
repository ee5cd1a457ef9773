import type { Diagnostic, Input, Mode, Result, Scorecard } from '../engine/index.ts'
import type { Dropped, ListedPack, PackReport } from './packs.ts'
import type { ProjectorView } from './projector-view.ts'
import type { AttemptSummary, Content, OpenedAttempt, Shelf, StorageState, Trainee } from './records.ts'
import type { Refusal } from './result-codes.ts'
import type { Settings } from './settings.ts'

/** All that the trainee's window may ask of the main process. One line is one IPC channel. */
export interface CoachApi {
  storage: {
    state(): Promise<StorageState>
    /** After a damaged file: goes on from the newest good backup, or with an empty file. */
    recover(how: 'restore' | 'start-empty'): Promise<StorageState>
  }
  settings: {
    read(): Promise<Settings>
    /** Keeps what can be kept and answers with all settings as they now are. */
    change(settings: Partial<Settings>): Promise<Settings>
  }
  trainees: {
    list(): Promise<readonly Trainee[]>
    add(name: string): Promise<Result<Trainee, Refusal>>
  }
  scenarios: {
    list(): Promise<Shelf>
    open(key: string): Promise<Result<Content, Diagnostic[]>>
  }
  packs: {
    /** Asks for a pack and looks at it; nothing is installed. */
    choose(): Promise<Result<PackReport, Refusal>>
    /** Looks at what was dropped on the window. Main learns its place from the preload, never from the page. */
    check(dropped: Dropped): Promise<Result<PackReport, Refusal>>
    /** Installs what the report with this token was about, provided that it is still the same. */
    install(token: string): Promise<Result<ListedPack, Refusal>>
    /** Takes an installed pack away; attempts at its scenarios stay. */
    remove(key: string): Promise<Result<null, Refusal>>
    list(): Promise<readonly ListedPack[]>
  }
  attempts: {
    /** `scenario` is the key of a scenario. */
    start(trainee: string, scenario: string, mode: Mode): Promise<Result<OpenedAttempt, Refusal>>
    /** Answers when input number `index` (from 0) is on disk. The same input twice is kept once. */
    record(attempt: string, index: number, input: Input): Promise<Result<null, Refusal>>
    /** Replays and scores an attempt whose conversation has ended. */
    finish(attempt: string): Promise<Result<Scorecard, Refusal>>
    /** Leaves a running attempt for good. It stays in the records. */
    abandon(attempt: string): Promise<Result<null, Refusal>>
    open(attempt: string): Promise<Result<OpenedAttempt, Refusal>>
    /** Newest first, `limit` at most (up to 200), older than the attempt `after` when given. */
    list(trainee: string | null, limit: number, after: string | null): Promise<readonly AttemptSummary[]>
  }
  exports: {
    /** Asks for a place and writes all attempts there; answers with the files written. */
    save(format: 'csv' | 'xlsx'): Promise<Result<readonly string[], Refusal>>
    /** One attempt with its content, to be replayed on any machine. */
    saveAttempt(attempt: string): Promise<Result<readonly string[], Refusal>>
  }
  projector: {
    /** Opens the projector's window on the second display, or beside this one. */
    open(): Promise<{ readonly displays: number }>
    show(view: ProjectorView): Promise<void>
    close(): Promise<void>
  }
}

/** What main tells the trainee's window without being asked. Each call registers a listener and returns its end. */
export interface CoachNotices {
  /** A key was pressed in the projector's window, as by a clicker. */
  clickerPressed(listener: (key: string) => void): () => void
  /** The projector's window was closed. */
  projectorClosed(listener: () => void): () => void
  /** The program was started once more. */
  startedAgain(listener: () => void): () => void
  /** A pack came, went or was edited. */
  libraryChanged(listener: () => void): () => void
}

/** All that the projector's window may ask. */
export interface ProjectorApi {
  view: { current(): Promise<ProjectorView | null> }
  keys: { press(key: string): Promise<void> }
}

/** What main tells the projector's window. */
export interface ProjectorNotices {
  viewChanged(listener: (view: ProjectorView) => void): () => void
}

/** An API as main must see it: nothing that crossed the boundary has a type yet. */
export type Untrusted<Api> = {
  [Group in keyof Api]: {
    [Method in keyof Api[Group]]: Api[Group][Method] extends (...input: infer Input) => infer Output
      ? (...input: { [Key in keyof Input]: unknown }) => Output
      : never
  }
}

/** The names of an API at run time. Forgetting one, or inventing one, does not compile. */
export type MethodNames<Api> = { readonly [Group in keyof Api]: Readonly<Record<keyof Api[Group], true>> }

/** The channels of `CoachApi`. */
export const coachMethods: MethodNames<CoachApi> = {
  storage: { state: true, recover: true },
  settings: { read: true, change: true },
  trainees: { list: true, add: true },
  scenarios: { list: true, open: true },
  packs: { choose: true, check: true, install: true, remove: true, list: true },
  attempts: { start: true, record: true, finish: true, abandon: true, open: true, list: true },
  exports: { save: true, saveAttempt: true },
  projector: { open: true, show: true, close: true },
}

/** The channels of `ProjectorApi`. */
export const projectorMethods: MethodNames<ProjectorApi> = { view: { current: true }, keys: { press: true } }

/** The channels on which main tells the windows something. */
export const noticeChannels = {
  clickerPressed: 'notice.clicker-pressed',
  projectorClosed: 'notice.projector-closed',
  startedAgain: 'notice.started-again',
  libraryChanged: 'notice.library-changed',
  viewChanged: 'notice.view-changed',
} as const

/** Makes one function for each channel of an API, named `group.method`. */
export function mapContract<Made>(
  methods: Readonly<Record<string, Readonly<Record<string, true>>>>,
  make: (channel: string) => Made,
): Record<string, Record<string, Made>> {
  return Object.fromEntries(
    Object.entries(methods).map(([group, names]) => [
      group,
      Object.fromEntries(Object.keys(names).map((method) => [method, make(`${group}.${method}`)])),
    ]),
  )
}
