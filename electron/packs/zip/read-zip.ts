import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { crc32 } from 'node:zlib'
import { fromBufferPromise, getFileNameLowLevel, type Entry, type ZipFile } from 'yauzl'
import { fail, ok, type Diagnostic, type Result } from '../../../engine/index.ts'
import { complaint, megabytes } from '../complaint.ts'
import { openAdmission, type Candidate } from './admission.ts'
import { contentFault } from './file-content.ts'
import { packLimits } from './limits.ts'

/** The files of a pack by their names, relative to the pack, with `/`. */
export type PackFiles = ReadonlyMap<string, Uint8Array>

/** What a zip file with anything in it begins with. A program with a zip file behind it is none. */
const firstSign = 0x04034b50

type Found = { readonly name: string; readonly entry: Entry }

/**
 * Reads a `.yingke` file into memory. All names and sizes are judged before the first entry is unpacked, and what is
 * unpacked is counted: no entry becomes larger than it was announced. A folder around everything is taken off.
 */
export async function readZip(file: string): Promise<Result<PackFiles, Diagnostic[]>> {
  const source = path.basename(file)
  const damaged = fail([complaint('P001-not-a-zip', source)])
  const about = await stat(file).catch(() => undefined)
  if (!about?.isFile()) return damaged
  if (about.size > packLimits.file) {
    const values = { size: megabytes(about.size), limit: megabytes(packLimits.file) }
    return fail([complaint('P002-pack-too-large', source, values)])
  }
  try {
    const bytes = await readFile(file)
    if (bytes.readUInt32LE(0) !== firstSign) return damaged
    const zip = await fromBufferPromise(bytes, { decodeStrings: false, validateEntrySizes: false })
    return await readEntries(zip, source, bytes.length)
  } catch {
    // Whatever does not follow the format is thrown, with words that help no author.
    return damaged
  }
}

async function readEntries(
  zip: ZipFile,
  source: string,
  size: number,
): Promise<Result<PackFiles, Diagnostic[]>> {
  const door = openAdmission(source)
  const found: Found[] = []
  let packed = 0
  for await (const entry of zip.eachEntry()) {
    const candidate = candidateOf(entry)
    packed += entry.compressedSize
    if (door.admit(candidate) === 'read') found.push({ name: candidate.name, entry })
    if (door.full()) break
  }
  const complaints = door.complaints()
  if (complaints.length > 0) return fail([...complaints])
  // Entries that share their bytes with each other are how a small file becomes a huge one.
  if (packed > size)
    return fail([complaint('P005-bomb', source, { name: source, limit: String(packLimits.ratio) })])
  const around = folderAround(found)
  if (around === undefined) return fail([complaint('P011-no-pack-file', source)])
  return unpack(
    zip,
    found.map(({ name, entry }) => ({ name: name.slice(around.length), entry })),
  )
}

function candidateOf(entry: Entry): Candidate {
  const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true)
  // A type of file in Unix terms, and the mark of Windows for a folder that is somewhere else.
  const unixType = (entry.externalFileAttributes >>> 16) & 0o170000
  const isReal = unixType === 0 || unixType === 0o100000 || unixType === 0o040000
  const isElsewhere = (entry.externalFileAttributes & 0x400) !== 0
  return {
    name,
    size: entry.uncompressedSize,
    packed: entry.compressedSize,
    is: !isReal || isElsewhere ? 'link' : name.endsWith('/') ? 'folder' : 'file',
    encrypted: entry.isEncrypted(),
  }
}

/** The path of the folder that was packed together with its files; `undefined` where there is no pack at all. */
function folderAround(found: readonly Found[]): string | undefined {
  if (found.some(({ name }) => name === 'pack.yaml')) return ''
  const first = found[0]?.name.split('/')[0] ?? ''
  const around = `${first}/`
  const isOne = found.every(({ name }) => name.startsWith(around))
  return isOne && found.some(({ name }) => name === `${around}pack.yaml`) ? around : undefined
}

async function unpack(zip: ZipFile, found: readonly Found[]): Promise<Result<PackFiles, Diagnostic[]>> {
  const files = new Map<string, Uint8Array>()
  for (const { name, entry } of found) {
    const bytes = await contentOf(zip, name, entry)
    if (!bytes.ok) return bytes
    files.set(name, bytes.value)
  }
  const faults = [...files].flatMap(([name, bytes]) => contentFault(name, bytes) ?? [])
  return faults.length > 0 ? fail(faults) : ok(files)
}

async function contentOf(
  zip: ZipFile,
  name: string,
  entry: Entry,
): Promise<Result<Uint8Array, Diagnostic[]>> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of await zip.openReadStreamPromise(entry)) {
    const bytes = part as Buffer
    length += bytes.length
    if (length > entry.uncompressedSize)
      return fail([complaint('P005-bomb', name, { name, limit: String(packLimits.ratio) })])
    parts.push(bytes)
  }
  const whole = Buffer.concat(parts)
  if (length < entry.uncompressedSize || crc32(whole) !== entry.crc32)
    return fail([complaint('P001-not-a-zip', name)])
  return ok(whole)
}
