import * as z from 'zod'

/** The languages of the interface, the default first. */
export const languages = ['zh-CN', 'zh-TW', 'en'] as const
/** The themes, the default first. */
export const themes = ['light', 'dark', 'contrast'] as const

/** The shape of the settings; what is missing or wrong takes its default. */
export const settingsShape = z.object({
  language: z.enum(languages).default('zh-CN').catch('zh-CN'),
  theme: z.enum(themes).default('light').catch('light'),
  muted: z.boolean().default(false).catch(false),
  /** Loudness of sounds, 0 to 1. */
  volume: z.number().min(0).max(1).default(0.6).catch(0.6),
})

/** What a person can set on this machine. */
export type Settings = z.infer<typeof settingsShape>
/** A language of the interface. */
export type Language = Settings['language']
