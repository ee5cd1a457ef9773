import { deflateRawSync } from 'node:zlib'
import { tinyScenario } from '../../engine/testing/fixture.ts'
import { zipBytes, type ZipEntry } from './zip-bytes.ts'

/** The pack file of a small pack. */
export const smallPackFile =
  'yingke: 1\nkind: pack\nid: small\ntitle: 小包\nversion: 1.0.0\nauthors: [测试]\nlicence: MIT\n' +
  'locales: [zh-CN]\nscenarios: [tiny.yaml]\n'
/** The entries of a small pack with nothing wrong. */
export const smallPack: readonly ZipEntry[] = [
  { name: 'pack.yaml', content: smallPackFile },
  { name: 'tiny.yaml', content: tinyScenario },
]
/** The small pack with one more text under this name. */
export const packWith = (name: string | Buffer) => zipBytes([...smallPack, { name, content: 'x: 1' }])
const svg = (inside: string, open = '<svg xmlns="http://www.w3.org/2000/svg">') =>
  zipBytes([...smallPack, { name: 'a.svg', content: `${open}${inside}</svg>` }])
/** How a PNG begins. */
export const pngSign = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const waveSign = Buffer.from('RIFF\0\0\0\0WAVE')
const gigabyte = (): Buffer => {
  // A few bytes of deflate that stand for a long row of zeros, over and over.
  const some = deflateRawSync(Buffer.alloc(1_000_000), { level: 9, finishFlush: 2 })
  return Buffer.concat([...Array.from({ length: 1000 }, () => some), deflateRawSync(Buffer.alloc(0))])
}

/** Files that must be refused: what is wrong, the code of the complaint and the bytes. */
export const hostileZips: readonly (readonly [string, string, () => Buffer])[] = [
  ['a text', 'P001-not-a-zip', () => Buffer.from('这不是一个包')],
  ['an empty file', 'P001-not-a-zip', () => Buffer.alloc(0)],
  ['a file that breaks off', 'P001-not-a-zip', () => zipBytes(smallPack).subarray(0, 300)],
  ['a file without its first half', 'P001-not-a-zip', () => zipBytes(smallPack).subarray(300)],
  [
    'a program with a zip behind it',
    'P001-not-a-zip',
    () => Buffer.concat([Buffer.from('MZ..'), zipBytes(smallPack)]),
  ],
  ['bytes after the end', 'P001-not-a-zip', () => Buffer.concat([zipBytes(smallPack), Buffer.alloc(9)])],
  [
    'a wrong checksum',
    'P001-not-a-zip',
    () => zipBytes([...smallPack, { name: 'a.md', content: 'a', checksum: 7 }]),
  ],
  [
    'less than was declared',
    'P001-not-a-zip',
    () => zipBytes([...smallPack, { name: 'a.md', content: 'a', declared: 9 }]),
  ],
  [
    'an unknown compression',
    'P001-not-a-zip',
    () => zipBytes([...smallPack, { name: 'a.md', content: 'a', method: 12 }]),
  ],
  [
    'nonsense as compressed bytes',
    'P001-not-a-zip',
    () => zipBytes([...smallPack, { name: 'a.md', content: 'abc', bytes: Buffer.from([0xff, 0xff, 0xff]) }]),
  ],
  [
    'an entry that lies outside',
    'P001-not-a-zip',
    () => zipBytes([...smallPack, { name: 'a.md', content: 'a', at: 9_999_999 }]),
  ],
  [
    'a strongly encrypted entry',
    'P001-not-a-zip',
    () => zipBytes([...smallPack, { name: 'a.md', content: 'a', flags: 0x41 }]),
  ],
  ['more than 50 MB', 'P002-pack-too-large', () => Buffer.alloc(50_000_001)],
  [
    '201 MB of announced texts',
    'P002-pack-too-large',
    () =>
      zipBytes([
        ...smallPack,
        ...Array.from({ length: 101 }, (_, at) => ({
          name: `${String(at)}.md`,
          content: 'x',
          declared: 2_000_000,
          bytes: Buffer.alloc(30_000),
        })),
      ]),
  ],
  [
    '60,000 entries',
    'P003-too-many-entries',
    () => {
      const many = Array.from({ length: 60_000 }, (_, at) => ({
        name: `a${String(at)}.md`,
        content: '',
        stored: true,
      }))
      return zipBytes([...smallPack, ...many])
    },
  ],
  [
    'a text of 3 MB',
    'P004-entry-too-large',
    () => zipBytes([...smallPack, { name: 'long.yaml', content: Buffer.alloc(3_000_000, 'abcdefg\n') }]),
  ],
  [
    '1 MB that becomes 1 GB',
    'P005-bomb',
    () => zipBytes([...smallPack, { name: 'a.wav', content: '', declared: 199_000_000, bytes: gigabyte() }]),
  ],
  [
    'a long silence, packed very small and declared as it is',
    'P005-bomb',
    () =>
      zipBytes([
        ...smallPack,
        { name: 'a.wav', content: Buffer.concat([waveSign, Buffer.alloc(5_000_000)]) },
      ]),
  ],
  [
    '100 declared bytes that become 1 GB',
    'P005-bomb',
    () => zipBytes([...smallPack, { name: 'a.wav', content: '', declared: 100, bytes: gigabyte() }]),
  ],
  [
    'stored bytes beyond what was declared',
    'P005-bomb',
    () => zipBytes([...smallPack, { name: 'a.md', content: 'x'.repeat(5000), stored: true, declared: 10 }]),
  ],
  [
    'many entries that share one content',
    'P005-bomb',
    () => {
      const noise = Buffer.from(Array.from({ length: 60_000 }, (_, at) => (at * 7919) % 251))
      const kernel = { name: 'a.md', content: noise, stored: true }
      const shared = Array.from({ length: 900 }, (_, at) => ({ ...kernel, name: `a${String(at)}.md`, at: 0 }))
      return zipBytes([kernel, ...smallPack, ...shared])
    },
  ],
  ['../', 'P006-unsafe-path', () => packWith('../evil.yaml')],
  ['../ further in', 'P006-unsafe-path', () => packWith('media/../../evil.yaml')],
  ['an absolute path', 'P006-unsafe-path', () => packWith('/etc/evil.yaml')],
  ['..\\', 'P006-unsafe-path', () => packWith('..\\..\\evil.yaml')],
  ['C:/', 'P006-unsafe-path', () => packWith('C:/evil.yaml')],
  ['a second stream', 'P006-unsafe-path', () => packWith('a.yaml:evil.md')],
  ['a name of nothing', 'P006-unsafe-path', () => packWith('')],
  ['an empty step', 'P006-unsafe-path', () => packWith('a//b.yaml')],
  ['a NUL', 'P006-unsafe-path', () => packWith('a.yaml\0.md')],
  ['a new line', 'P006-unsafe-path', () => packWith('a\nb.yaml')],
  ['a letter that turns the text round', 'P006-unsafe-path', () => packWith('a\u202Elmay.md')],
  ['an invisible letter', 'P006-unsafe-path', () => packWith('a\u200Bb.md')],
  ['an unsafe folder', 'P006-unsafe-path', () => zipBytes([...smallPack, { name: '../x/', content: '' }])],
  [
    'bytes that are no letters',
    'P019-bad-name',
    () => packWith(Buffer.from([0x61, 0xff, 0xfe, 0x2e, 0x6d, 0x64])),
  ],
  ['a device of Windows', 'P019-bad-name', () => packWith('CON.txt')],
  ['a device within', 'P019-bad-name', () => packWith('media/nul/a.md')],
  ['a dot at the end of a folder', 'P019-bad-name', () => packWith('media./a.md')],
  ['a name of 130 letters', 'P019-bad-name', () => packWith(`${'a'.repeat(130)}.md`)],
  ['nine folders', 'P019-bad-name', () => packWith('a/b/c/d/e/f/g/h/i.md')],
  ['a name in pieces', 'P019-bad-name', () => packWith('e\u0301.md')],
  [
    'a link',
    'P007-link',
    () => zipBytes([...smallPack, { name: 'a.md', content: '/etc/passwd', mode: 0o120777 }]),
  ],
  ['a pipe', 'P007-link', () => zipBytes([...smallPack, { name: 'a.md', content: '', mode: 0o010644 }])],
  [
    'a folder that is elsewhere',
    'P007-link',
    () => zipBytes([...smallPack, { name: 'a/', content: '', attributes: 0x410, mode: 0 }]),
  ],
  ['a program', 'P008-file-type', () => packWith('run.exe')],
  ['a page', 'P008-file-type', () => packWith('index.html')],
  ['no ending', 'P008-file-type', () => packWith('README')],
  [
    'an encrypted entry',
    'P009-encrypted',
    () => zipBytes([...smallPack, { name: 'a.md', content: 'a', flags: 1 }]),
  ],
  ['the same name twice', 'P010-name-twice', () => zipBytes([...smallPack, ...smallPack])],
  ['names that differ in capitals', 'P010-name-twice', () => packWith('TINY.yaml')],
  ['a folder in other capitals that is a file', 'P010-name-twice', () => packWith('Tiny.YAML/a.md')],
  ['no pack.yaml', 'P011-no-pack-file', () => zipBytes([{ name: 'tiny.yaml', content: tinyScenario }])],
  ['nothing', 'P001-not-a-zip', () => zipBytes([])],
  [
    'two packs side by side',
    'P011-no-pack-file',
    () =>
      zipBytes(
        smallPack.flatMap((one) =>
          ['a', 'b'].map((folder) => ({ ...one, name: `${folder}/${String(one.name)}` })),
        ),
      ),
  ],
  ['a script in a picture', 'P012-scripted-svg', () => svg('<script>1</script>')],
  [
    'a script under another name',
    'P012-scripted-svg',
    () =>
      svg(
        '<x:script>1</x:script>',
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/2000/svg">',
      ),
  ],
  ['an event in a picture', 'P012-scripted-svg', () => svg('<path OnLoad = "x"/>')],
  ['a foreign page in a picture', 'P012-scripted-svg', () => svg('<foreignObject><p/></foreignObject>')],
  [
    'a picture from elsewhere',
    'P012-scripted-svg',
    () => svg('<use href="https://example.invalid/a.svg#b"/>'),
  ],
  [
    'a style from elsewhere',
    'P012-scripted-svg',
    () => svg('<path style="fill: url( https://example.invalid )"/>'),
  ],
  [
    'an entity',
    'P012-scripted-svg',
    () => svg('', '<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg">'),
  ],
  [
    'a letter by its number',
    'P012-scripted-svg',
    () => svg('<path style="fill: &#117;rl(https://example.invalid)"/>'),
  ],
  ['a change over time', 'P012-scripted-svg', () => svg('<set attributeName="href" to="x"/>')],
  ['an address in a link', 'P012-scripted-svg', () => svg('<a href="#x"><path/></a>')],
  ['a broken picture', 'P012-scripted-svg', () => svg('<path d="<script>"')],
  ['a text that says it is a picture', 'P013-wrong-media-type', () => packWith('a.png')],
  [
    'a picture that says it is a sound',
    'P013-wrong-media-type',
    () => zipBytes([...smallPack, { name: 'a.mp3', content: pngSign }]),
  ],
  [
    'a text in another writing',
    'P021-not-utf8',
    () => zipBytes([...smallPack, { name: 'a.txt', content: Buffer.from([0xc4, 0xe3, 0xba, 0xc3]) }]),
  ],
  ['a NUL in a text', 'P021-not-utf8', () => zipBytes([...smallPack, { name: 'a.md', content: 'a\0b' }])],
]
