import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { tinyScenario } from '../../engine/testing/fixture.ts'
import { pngSign } from './hostile-zips.ts'
import { temporaryFolder, writeTinyPack } from './temporary.ts'

/** A picture, as far as its first bytes tell. */
export const picture = Buffer.concat([pngSign, Buffer.from([1, 2, 3])])
/** A walkthrough of the tiny scenario. */
export const walkthrough =
  'yingke: 1\nkind: walkthrough\nscenario: tiny\nchoose: [greet-warm, promise]\noutcome: satisfied\ntotal: {}\n'

/** The tiny pack with rules, a walkthrough, notes and a picture of its own. */
export function richPack(): string {
  const scenarios = temporaryFolder()
  writeTinyPack(scenarios)
  const folder = path.join(scenarios, 'small')
  cpSync(path.join(scenarios, 'rules'), path.join(folder, 'rules'), { recursive: true })
  put(folder, 'walkthroughs/best.yaml', `${walkthrough}# media/hall.png\n`)
  put(folder, 'media/hall.png', picture)
  put(folder, 'README.md', '# 小包\r\n用法\n')
  put(folder, 'tiny.yaml', `\uFEFF${tinyScenario.replaceAll('\n', '\r\n')}`)
  return folder
}

/** Writes a file of a pack, with the folders above it. */
export function put(folder: string, file: string, content: string | Buffer): void {
  mkdirSync(path.join(folder, path.dirname(file)), { recursive: true })
  writeFileSync(path.join(folder, file), content)
}

/** What provokes each complaint about a folder: its code, its place and what to do to a proper pack. */
export const spoiltPacks: readonly (readonly [
  code: string,
  place: string,
  spoil: (folder: string) => void,
])[] = [
  ['P007-link', 'linked.md:1', (folder) => symlinkSync('/etc/passwd', path.join(folder, 'linked.md'))],
  ['P012-scripted-svg', 'media/a.svg:1', (folder) => put(folder, 'media/a.svg', '<svg onload="x"></svg>')],
  ['P014-missing-file', 'pack.yaml:9', (folder) => rmSync(path.join(folder, 'tiny.yaml'))],
  ['P015-unlisted-scenario', 'stray.yaml:1', (folder) => put(folder, 'stray.yaml', 'x: 1')],
  [
    'P016-same-scenario-twice',
    'pack.yaml:11',
    (folder) => {
      cpSync(path.join(folder, 'tiny.yaml'), path.join(folder, 'twin.yaml'))
      cpSync(path.join(folder, 'tiny.en.yaml'), path.join(folder, 'twin.en.yaml'))
      put(folder, 'pack.yaml', packFile('scenarios:\n  - tiny.yaml\n  - twin.yaml'))
    },
  ],
  ['P017-media-unused', 'media/b.png:1', (folder) => put(folder, 'media/b.png', picture)],
  ['P018-missing-locale', 'pack.yaml:8', (folder) => rmSync(path.join(folder, 'tiny.en.yaml'))],
  [
    'P023-missing-sound',
    `tiny.yaml:${String(tinyScenario.split('\n').findIndex((line) => line.includes('id: ask-1')) + 1)}`,
    (folder) =>
      put(folder, 'tiny.yaml', tinyScenario.replace('{ id: ask-1,', '{ id: ask-1, voice: ask.mp3,')),
  ],
  ['P021-not-utf8', 'NOTES.txt:1', (folder) => put(folder, 'NOTES.txt', Buffer.from([0xc4, 0xe3]))],
]

/** The pack file of the rich pack, with other scenarios. */
export const packFile = (scenarios: string): string =>
  'yingke: 1\nkind: pack\nid: small\ntitle: 小包\nversion: 1.0.0\nauthors: [测试]\nlicence: MIT\n' +
  `locales: [zh-CN, en]\n${scenarios}\n`
