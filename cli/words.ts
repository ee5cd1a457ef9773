import i18next, { type i18n } from 'i18next'
import type { Language } from '../contract/settings.ts'
import sharedEnglish from '../contract/locales/en.json' with { type: 'json' }
import sharedChinese from '../contract/locales/zh-CN.json' with { type: 'json' }
import english from './locales/en.json' with { type: 'json' }
import chinese from './locales/zh-CN.json' with { type: 'json' }

/** A sentence of the command line, by its key. */
export type Words = (key: string, values?: Readonly<Record<string, string>>) => string

/** The sentences of one language. */
export function wordsIn(language: Language): Words {
  const words: i18n = i18next.createInstance()
  void words.init({
    lng: language,
    fallbackLng: 'zh-CN',
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: {
      'zh-CN': { translation: { ...sharedChinese, ...chinese } },
      en: { translation: { ...sharedEnglish, ...english } },
    },
  })
  return (key, values) => words.t(key, values ?? {})
}

/** English where the terminal says so, else Chinese. */
export function languageOf(environment: NodeJS.ProcessEnv): Language {
  const locale = environment['LC_ALL'] ?? environment['LC_MESSAGES'] ?? environment['LANG'] ?? ''
  return locale.startsWith('en') ? 'en' : 'zh-CN'
}
