import { createHash } from 'node:crypto'
import { fail, ok, type Diagnostic, type Result, type Source, type TextFile } from '../../engine/index.ts'
import { isTranslationOf, parsePackFile, type PackFile } from './pack.ts'
import { byName, digestOf, plainText } from './text-files.ts'
import { isText, typeOf } from './zip/entry-name.ts'
import { textOf } from './zip/file-content.ts'
import { readFolder } from './zip/read-folder.ts'
import { readZip, type PackFiles } from './zip/read-zip.ts'

/** A file that is not text. */
export type MediaFile = { readonly file: string; readonly bytes: Uint8Array }

/** A pack with all that belongs to it, in memory: what is checked, written and installed. */
export type Pack = {
  readonly about: PackFile
  /** Locates complaints in `pack.yaml`. */
  readonly source: Source
  /** SHA-256 over all texts and media: the same content has the same digest, in a folder or in a zip file. */
  readonly digest: string
  readonly texts: readonly TextFile[]
  readonly media: readonly MediaFile[]
  /** Texts that lie in the pack and that nothing names; they are no part of it. */
  readonly unlisted: readonly string[]
}

/** Reads a whole pack from a folder with `pack.yaml`. Its content is not looked into, but for what may lie in a pack at all. */
export function readPackFolder(folder: string): Result<Pack, Diagnostic[]> {
  const files = readFolder(folder)
  return files.ok ? packOf(files.value) : files
}

/** Reads a whole pack from a `.yingke` file, which may be hostile. */
export async function readPackZip(file: string): Promise<Result<Pack, Diagnostic[]>> {
  const files = await readZip(file)
  return files.ok ? packOf(files.value) : files
}

function packOf(files: PackFiles): Result<Pack, Diagnostic[]> {
  const all = [...files].map(([file, bytes]) => ({ file, bytes })).sort(byName)
  const isTextFile = ({ file }: MediaFile): boolean => {
    const type = typeOf(file)
    return type !== undefined && isText(type)
  }
  const written = all
    .filter(isTextFile)
    .map(({ file, bytes }): TextFile => ({ file, text: plainText(textOf(bytes) ?? '') }))
  const parsed = parsePackFile(written.find(({ file }) => file === 'pack.yaml')?.text ?? '')
  if (!parsed.ok) return fail(parsed.error)
  const { about, source } = parsed.value
  const texts = written.filter(({ file }) => belongs(file, about))
  const media = all.filter((one) => !isTextFile(one))
  const unlisted = written.filter(({ file }) => !belongs(file, about)).map(({ file }) => file)
  const digest = digestOf([
    ...texts,
    ...media.map(({ file, bytes }) => ({ file, text: digestOfBytes(bytes) })),
  ])
  return ok({ about, source, digest, texts, media, unlisted })
}

/** Whether a text is part of the pack: what `pack.yaml` names and what has its place by its name. */
const belongs = (file: string, { scenarios }: PackFile): boolean =>
  file === 'pack.yaml' ||
  scenarios.some((scenario) => file === scenario || isTranslationOf(scenario, file)) ||
  /^(rules|walkthroughs)\/[^/]+\.yaml$/.test(file) ||
  /^[^/]+\.(md|txt)$/i.test(file)

const digestOfBytes = (bytes: Uint8Array): string =>
  `sha256:${createHash('sha256').update(bytes).digest('hex')}`
