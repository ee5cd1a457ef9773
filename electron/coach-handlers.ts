import * as z from 'zod'
import type { CoachApi, Untrusted } from '../contract/coach-api.ts'
import { projectorViewShape } from '../contract/projector-view.ts'
import { inputShape, modes, ok } from '../engine/index.ts'
import type { Exports } from './exports/exports.ts'
import { packKeyShape, scenarioKeyShape } from './packs/id-shapes.ts'
import type { Library } from './packs/library.ts'
import type { PackDesk } from './packs/pack-desk.ts'
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
  readonly packs: PackDesk
  readonly attempts: Attempts
  readonly exports: Exports
  readonly projector: Projector
}

/** Answers the trainee's window. Each argument is checked here; what does not fit is thrown. */
export function coachHandlers(parts: Parts): Untrusted<CoachApi> {
  const { storage, settings, trainees, library, packs, attempts, exports, projector } = parts
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
      list: async () => Promise.resolve(library.list()),
      open: async (scenario) => {
        const opened = library.open(scenarioKeyShape.parse(scenario))
        return Promise.resolve(opened.ok ? ok(opened.value.content) : opened)
      },
    },
    packs: {
      choose: async () => packs.choose(),
      check: async (dropped) => packs.check(place.parse(dropped)),
      install: async (report) => packs.install(token.parse(report)),
      remove: async (key) => packs.remove(packKeyShape.parse(key)),
      list: async () => Promise.resolve(packs.list()),
    },
    attempts: {
      start: async (trainee, scenario, how) =>
        Promise.resolve(attempts.start(id.parse(trainee), scenarioKeyShape.parse(scenario), mode.parse(how))),
      record: async (attempt, number, input) =>
        Promise.resolve(attempts.record(id.parse(attempt), index.parse(number), inputShape.parse(input))),
      finish: async (attempt) => Promise.resolve(attempts.finish(id.parse(attempt))),
      abandon: async (attempt) => Promise.resolve(attempts.abandon(id.parse(attempt))),
      open: async (attempt) => Promise.resolve(attempts.open(id.parse(attempt))),
      list: async (trainee, most, after) =>
        Promise.resolve(
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
