import { crc32, deflateRawSync } from 'node:zlib'

/** An entry of a zip file as it is written, which need not be true. */
export type ZipEntry = {
  readonly name: string | Buffer
  readonly content: Buffer | string
  readonly stored?: boolean
  /** What is said of its unpacked size. */
  readonly declared?: number
  readonly checksum?: number
  /** Compressed bytes that take the place of its own. */
  readonly bytes?: Buffer
  readonly flags?: number
  readonly method?: number
  /** The Unix mode. */
  readonly mode?: number
  /** Attributes in DOS terms. */
  readonly attributes?: number
  /** Where it is said to lie. */
  readonly at?: number
}

/** Writes a zip file byte by byte, as no proper program would. `count` is what it says about how many entries follow. */
export function zipBytes(entries: readonly ZipEntry[], count = entries.length): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const entry of entries) {
    const name = Buffer.from(entry.name)
    const content = Buffer.from(entry.content)
    const packed = entry.bytes ?? (entry.stored ? content : deflateRawSync(content, { level: 9 }))
    const about = aboutEntry(entry, content, packed.length, name.length)
    const body = Buffer.concat([signed(0x04034b50), about, name, packed])
    directory.push(directoryEntry(entry, about, entry.at ?? at), name)
    if (entry.at === undefined) {
      bodies.push(body)
      at += body.length
    }
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...bodies, list, end])
}

const signed = (sign: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(sign)
  return bytes
}

/** The 26 bytes that stand alike before the content and in the directory. */
function aboutEntry(entry: ZipEntry, content: Buffer, packed: number, name: number): Buffer {
  const about = Buffer.alloc(26)
  about.writeUInt16LE(20, 0)
  about.writeUInt16LE((entry.flags ?? 0) | 0x800, 2)
  about.writeUInt16LE(entry.method ?? (entry.stored ? 0 : 8), 4)
  about.writeUInt16LE(33, 8)
  about.writeUInt32LE(entry.checksum ?? crc32(content), 10)
  about.writeUInt32LE(packed, 14)
  about.writeUInt32LE(entry.declared ?? content.length, 18)
  about.writeUInt16LE(name, 22)
  return about
}

function directoryEntry(entry: ZipEntry, about: Buffer, at: number): Buffer {
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE((((entry.mode ?? 0o100644) << 16) | (entry.attributes ?? 0)) >>> 0, 6)
  rest.writeUInt32LE(at, 10)
  const madeOnUnix = Buffer.from([20, 3])
  return Buffer.concat([signed(0x02014b50), madeOnUnix, about, rest])
}
