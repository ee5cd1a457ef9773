import { existsSync, readFileSync, renameSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import { settingsShape, type Settings } from '../contract/settings.ts'
import { fileTime } from './records/backups.ts'
import { writeWhole } from './whole-file.ts'

/** The settings of a data folder. */
export type SettingsStore = {
  read(): Settings
  /** Takes over the values that are allowed, keeps the rest as it was, and resolves when it is on disk. */
  change(wishes: unknown): Promise<Settings>
}

const anyObject = z.record(z.string(), z.unknown())

/**
 * Opens the settings in `folder`. A file that cannot be read is set aside and the defaults hold. Where nothing can be
 * saved, changes last as long as the program runs and `lost` hears why.
 */
export function openSettings(folder: string, now: () => Date, lost: (error: unknown) => void): SettingsStore {
  const place = path.join(folder, 'settings.json')
  let settings = settingsShape.parse(readStored(place, now, lost))
  let saving = Promise.resolve()
  return {
    read: () => settings,
    async change(wishes) {
      settings = merge(settings, wishes)
      const text = `${JSON.stringify(settings, null, 2)}\n`
      saving = saving.then(() => writeWhole(place, [text])).catch(lost)
      await saving
      return settings
    },
  }
}

function merge(before: Settings, wishes: unknown): Settings {
  const wanted = anyObject.safeParse(wishes)
  if (!wanted.success) return before
  // What is not allowed has been replaced by its default here, so that it differs from what was wished.
  const after: Readonly<Record<string, unknown>> = settingsShape.parse({ ...before, ...wanted.data })
  const accepted = Object.entries(wanted.data).filter(([key, value]) => key in before && after[key] === value)
  return settingsShape.parse({ ...before, ...Object.fromEntries(accepted) })
}

function readStored(place: string, now: () => Date, lost: (error: unknown) => void): Record<string, unknown> {
  if (!existsSync(place)) return {}
  try {
    return anyObject.parse(JSON.parse(readFileSync(place, 'utf8')))
  } catch (error) {
    lost(error)
    try {
      renameSync(place, place.replace(/\.json$/, `.damaged-${fileTime(now())}.json`))
    } catch (refused) {
      lost(refused)
    }
    return {}
  }
}
