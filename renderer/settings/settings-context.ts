import { createContext, use } from 'react'
import type { Settings } from '../../contract/settings.ts'

/** The settings as they are, and the way to change them. */
export type SettingsInUse = {
  readonly settings: Settings
  readonly change: (change: Partial<Settings>) => void
  /** Whether the last change could not be stored. */
  readonly unstored: boolean
}

/** Holds the settings for all screens. */
export const SettingsContext = createContext<SettingsInUse | undefined>(undefined)

/** The settings; throws `RangeError` outside the program's frame. */
export function useSettings(): SettingsInUse {
  const settings = use(SettingsContext)
  if (!settings) throw new RangeError('Settings are used outside SettingsContext')
  return settings
}
