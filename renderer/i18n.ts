import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import sharedEnglish from '../contract/locales/en.json'
import sharedChinese from '../contract/locales/zh-CN.json'
import type { Language } from '../contract/settings.ts'
import chinese from './locales/zh-CN.json'
import english from './locales/en.json'

/** Makes all words ready before anything is drawn. Under test a missing word throws `RangeError`. */
export function startWords(language: Language): void {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh-CN',
    initAsync: false,
    resources: {
      'zh-CN': { translation: { ...sharedChinese, ...chinese } },
      en: { translation: { ...sharedEnglish, ...english } },
    },
    interpolation: { escapeValue: false },
    saveMissing: import.meta.env.MODE === 'test',
    missingKeyHandler: (_languages, _namespace, key) => {
      throw new RangeError(`No words for "${key}"`)
    },
  })
  document.documentElement.lang = language
}

/** Changes the language of everything on the screen. */
export async function changeWords(language: Language): Promise<void> {
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
}
