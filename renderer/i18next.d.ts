import 'i18next'
import type shared from '../contract/locales/zh-CN.json'
import type chinese from './locales/zh-CN.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof shared & typeof chinese }
  }
}
