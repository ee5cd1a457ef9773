import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'
import { fail, ok, type Diagnostic, type Result } from '../../engine/index.ts'
import { checkPack, hasErrors } from './check-pack.ts'
import { complaint, megabytes } from './complaint.ts'
import { byName } from './text-files.ts'
import { readPackFolder, type Pack } from './whole-pack.ts'
import { packLimits } from './zip/limits.ts'

/** A written pack: the bytes of a `.yingke` file, what it holds, and what an author may want to mend. */
export type WrittenPack = {
  readonly bytes: Uint8Array
  readonly pack: Pack
  readonly warnings: readonly Diagnostic[]
}

/** The first moment that a zip file can name: the same content becomes the same bytes on every day. */
const moment = new Date(1980, 0, 1)

/**
 * Writes the pack in `folder` as a `.yingke` file: what `pack.yaml` names, its translations, walkthroughs, rules, notes
 * and media. A pack with errors is refused with all of them.
 */
export async function writePack(folder: string): Promise<Result<WrittenPack, Diagnostic[]>> {
  const read = readPackFolder(folder)
  if (!read.ok) return read
  const { diagnostics } = checkPack(read.value)
  if (hasErrors(diagnostics)) return fail([...diagnostics])
  const bytes = await zipOf(read.value)
  if (bytes.length > packLimits.file) {
    const values = { size: megabytes(bytes.length), limit: megabytes(packLimits.file) }
    return fail([complaint('P002-pack-too-large', 'pack.yaml', values)])
  }
  return ok({ bytes, pack: read.value, warnings: diagnostics })
}

async function zipOf({ texts, media }: Pack): Promise<Uint8Array> {
  const zip = new ZipFile()
  const options = { mtime: moment, mode: 0o100644, forceDosTimestamp: true }
  const files = [
    ...texts.map(({ file, text }) => ({ file, bytes: Buffer.from(text), compress: true })),
    // Pictures and sound are small already.
    ...media.map(({ file, bytes }) => ({ file, bytes: Buffer.from(bytes), compress: false })),
  ]
  for (const { file, bytes, compress } of files.sort(byName))
    zip.addBuffer(bytes, file, { ...options, compress })
  zip.end()
  return buffer(zip.outputStream)
}
