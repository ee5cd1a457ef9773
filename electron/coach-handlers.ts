import * as z from 'zod'
import type { CoachApi, Untrusted } from '../contract/coach-api.ts'
import type { PackReport } from '../contract/packs.ts'
import { projectorViewShape } from '../contract/projector-view.ts'
import type { OpenedAttempt } from '../contract/records.ts'
import type { Refusal } from '../contract/result-codes.ts'
import { inputShape, modes, ok, type Result } from '../engine/index.ts'
import type { Exports } from './exports/exports.ts'
import { packKeyShape, scenarioKeyShape } from './packs/id-shapes.ts'
import type { Library } from './packs/library.ts'
import type { PackDesk } from './packs/pack-desk.ts'
import type { Readers } from './packs/readers.ts'
import type { Attempts } from './records/attempts.ts'
import type { Storage } from './records/storage.ts'
import type { Trainees } from './records/trainees.ts'
import type { SettingsStore } from './settings.ts'
import type { Projector } from './windows/projector.ts'

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'id')
const name = z.string().max(400)
const token = z.uuid()
const place = z.string().min(1).max(4096)
const how = z.enum(['restore', 'start-empty'])
const mode = z.enum(modes)
const index = z.int().min(0).max(10_000)
const limit = z.int().min(1).max(200)
const format = z.enum(['csv', 'xlsx'])

/** Everything that exists in the main process and that the trainee's window has to do with. */
export type Parts = {
  readonly storage: Storage
  readonly settings: SettingsStore
  readonly trainees: Trainees
  readonly library: Library
  readonly readers: Readers
  readonly packs: PackDesk
  readonly attempts: Attempts
  readonly exports: Exports
  readonly projector: Projector
}

/** Answers the trainee's window. Each argument is checked here; what does not fit is thrown. */
export function coachHandlers(parts: Parts): Untrusted<CoachApi> {
  const { storage, settings, trainees, library, readers, packs, attempts, exports, projector } = parts
  const begun = async (opened: Result<OpenedAttempt, Refusal>): Promise<Result<OpenedAttempt, Refusal>> =>
    opened.ok ? ok({ ...opened.value, content: await readers.content(opened.value.content) }) : opened
  const reported = async (report: Result<PackReport, Refusal>): Promise<Result<PackReport, Refusal>> => {
    const about = report.ok ? report.value.about : undefined
    return report.ok && about ? ok({ ...report.value, about: await readers.titled(about) }) : report
  }
  return {
    storage: {
      state: async () => Promise.resolve(storage.state()),
      recover: async (wish) => storage.recover(how.parse(wish)),
    },
    settings: {
      read: async () => Promise.resolve(settings.read()),
      change: async (wishes) => settings.change(wishes),
    },
    trainees: {
      list: async () => Promise.resolve(trainees.list()),
      add: async (given) => Promise.resolve(trainees.add(name.parse(given))),
    },
    scenarios: {
      list: async () => readers.shelf(library.list()),
      open: async (scenario) => {
        const opened = library.open(scenarioKeyShape.parse(scenario))
        return opened.ok ? ok(await readers.content(opened.value.content)) : opened
      },
    },
    packs: {
      choose: async () => reported(await packs.choose()),
      check: async (dropped) => reported(await packs.check(place.parse(dropped))),
      install: async (report) => {
        const installed = await packs.install(token.parse(report))
        return installed.ok ? ok(await readers.titled(installed.value)) : installed
      },
      remove: async (key) => packs.remove(packKeyShape.parse(key)),
      list: async () => Promise.all(packs.list().map((pack) => readers.titled(pack))),
    },
    attempts: {
      start: async (trainee, scenario, how) =>
        begun(attempts.start(id.parse(trainee), scenarioKeyShape.parse(scenario), mode.parse(how))),
      record: async (attempt, number, input) =>
        Promise.resolve(attempts.record(id.parse(attempt), index.parse(number), inputShape.parse(input))),
      finish: async (attempt) => Promise.resolve(attempts.finish(id.parse(attempt))),
      abandon: async (attempt) => Promise.resolve(attempts.abandon(id.parse(attempt))),
      open: async (attempt) => begun(attempts.open(id.parse(attempt))),
      list: async (trainee, most, after) =>
        readers.attempts(
          attempts.list(id.nullable().parse(trainee), limit.parse(most), id.nullable().parse(after)),
        ),
    },
    exports: {
      save: async (wish) => exports.save(format.parse(wish)),
      saveAttempt: async (attempt) => exports.saveAttempt(id.parse(attempt)),
    },
    projector: {
      open: async () => Promise.resolve(projector.open()),
      show: async (view) => {
        projector.show(projectorViewShape.parse(view))
        return Promise.resolve()
      },
      close: async () => {
        projector.close()
        return Promise.resolve()
      },
    },
  }
}
