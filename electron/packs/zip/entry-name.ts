import type { DiagnosticCode } from '../../../engine/index.ts'
import { packLimits } from './limits.ts'

/** What kind of file a pack may hold. */
export type FileType = (typeof textTypes)[number] | (typeof mediaTypes)[number]

const textTypes = ['yaml', 'md', 'txt'] as const
const mediaTypes = ['png', 'jpg', 'jpeg', 'webp', 'svg', 'mp3', 'ogg', 'wav', 'm4a'] as const

const device = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\..*)?$/i
const segment = /^[\p{L}\p{N}\p{M}._ ()-]+$/u

/** Why a file must not have this name, wherever it is going to lie; `undefined` for a name that is fine. */
export function nameFault(name: string): DiagnosticCode | undefined {
  const steps = name.split('/')
  if (/[\\:\p{C}\p{Zl}\p{Zp}]/u.test(name)) return 'P006-unsafe-path'
  if (steps.some((step) => step === '' || step === '.' || step === '..')) return 'P006-unsafe-path'
  if (name.length > packLimits.name || steps.length > packLimits.depth) return 'P019-bad-name'
  if (name.normalize('NFC') !== name) return 'P019-bad-name'
  if (steps.some((step) => !segment.test(step) || /^ |[ .]$/.test(step) || device.test(step)))
    return 'P019-bad-name'
  return undefined
}

/** The type of a file by its name; `undefined` for one that has no place in a pack. */
export function typeOf(name: string): FileType | undefined {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase()
  return [...textTypes, ...mediaTypes].find((type) => type === ending)
}

/** Whether it is text: read as such, and small. */
export const isText = (type: FileType): boolean => textTypes.some((text) => text === type)

/** What systems and editors leave behind in folders; it is passed over. */
export const isLitter = (name: string): boolean =>
  name.split('/').some((step) => /^(\..*|__MACOSX|thumbs\.db|desktop\.ini)$/i.test(step))

/** Names that are one file on some system have the same key. */
export const nameKey = (name: string): string =>
  name.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFC')
