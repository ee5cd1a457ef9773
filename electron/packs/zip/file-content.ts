import type { Diagnostic } from '../../../engine/index.ts'
import { complaint } from '../complaint.ts'
import { isText, typeOf, type FileType } from './entry-name.ts'
import { isPlainSvg } from './svg.ts'

/** Signs at fixed places by which the start of a file tells what it is. Texts and pictures of text have none. */
const signs: Readonly<
  Partial<Record<FileType, readonly (readonly [at: number, sign: readonly number[]])[][]>>
> = {
  png: [[[0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]]]],
  jpg: [[[0, [0xff, 0xd8, 0xff]]]],
  jpeg: [[[0, [0xff, 0xd8, 0xff]]]],
  webp: [
    [
      [0, letters('RIFF')],
      [8, letters('WEBP')],
    ],
  ],
  wav: [
    [
      [0, letters('RIFF')],
      [8, letters('WAVE')],
    ],
  ],
  ogg: [[[0, letters('OggS')]]],
  m4a: [[[4, letters('ftyp')]]],
  mp3: [
    [[0, letters('ID3')]],
    [[0, [0xff, 0xfb]]],
    [[0, [0xff, 0xfa]]],
    [[0, [0xff, 0xf3]]],
    [[0, [0xff, 0xf2]]],
  ],
}

function letters(word: string): number[] {
  return [...Buffer.from(word)]
}

/** What is wrong with the content of a file that may be in a pack by its name. */
export function contentFault(name: string, bytes: Uint8Array): Diagnostic | undefined {
  const type = typeOf(name)
  if (!type) return complaint('P008-file-type', name, { name })
  if (isText(type))
    return textOf(bytes) === undefined ? complaint('P021-not-utf8', name, { name }) : undefined
  if (type === 'svg') {
    const text = textOf(bytes)
    return text !== undefined && isPlainSvg(text) ? undefined : complaint('P012-scripted-svg', name, { name })
  }
  const fits = signs[type]?.some((all) =>
    all.every(([at, sign]) => sign.every((byte, index) => bytes[at + index] === byte)),
  )
  return fits ? undefined : complaint('P013-wrong-media-type', name, { name, type })
}

/** The text in UTF-8; `undefined` for bytes that are none. */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') ? undefined : text
  } catch {
    return undefined
  }
}
