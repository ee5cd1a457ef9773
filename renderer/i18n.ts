import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import sharedEnglish from '../contract/locales/en.json'
import sharedChinese from '../contract/locales/zh-CN.json'
import type { Language } from '../contract/settings.ts'
import chinese from './locales/zh-CN.json'
import english from './locales/en.json'

/** Makes all words ready before anything is drawn. Under test a missing word throws `RangeError`. */
export async function startWords(language: Language): Promise<void> {
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
  await changeWords(language)
}

let wanted: Language | undefined

/** Changes the language of everything on the screen. The language that was asked for last stays. */
export async function changeWords(language: Language): Promise<void> {
  wanted = language
  if (language === 'zh-TW' && !i18next.hasResourceBundle(language, 'translation')) {
    const [shared, own] = await Promise.all([
      import('../contract/locales/zh-TW.json'),
      import('./locales/zh-TW.json'),
    ])
    i18next.addResourceBundle(language, 'translation', { ...shared.default, ...own.default })
    if (wanted !== language) return
  }
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
}
