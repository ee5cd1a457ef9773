import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { Stop } from './command.ts'
import { debianOffer, installPackages } from './debian-packages.ts'
import { runQuietly } from './run.ts'
import { say } from './say.ts'

const packages = {
  libraries: ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libatk-bridge2.0-0', 'libcups2', 'libdrm2'],
  fonts: ['fonts-noto-cjk'],
  virtualDisplay: ['xvfb'],
}

/** What a start is going to need: `screens` stands for windows that are photographed or tested in a virtual display. */
export type Need = 'window' | 'screens'

/**
 * Makes sure that the system can run and show Electron. As root on Debian what is missing is installed; otherwise
 * it stops with the exact line to type. Missing Chinese fonts alone do not keep a window on a real display from opening.
 */
export async function ensureSystemLibraries(program: string, need: Need): Promise<void> {
  if (process.platform !== 'linux') return
  const libraries = await missingLibraries(program)
  const fonts = !(await hasChineseFont())
  const virtualDisplay = need === 'screens' && !isOnPath('Xvfb')
  const wanted = [
    ...(libraries.length > 0 ? packages.libraries : []),
    ...(fonts ? packages.fonts : []),
    ...(virtualDisplay ? packages.virtualDisplay : []),
  ]
  if (wanted.length === 0) return
  const what = [
    ...(libraries.length > 0 ? [`system libraries (${libraries.join(', ')})`] : []),
    ...(fonts ? ['a Chinese font'] : []),
    ...(virtualDisplay ? ['Xvfb'] : []),
  ].join(', ')
  say(`Missing on this system: ${what}.`)
  const offer = await debianOffer(wanted)
  if (offer.allowed) await installPackages(offer)
  else if (libraries.length > 0 || need === 'screens') throw new Stop(offer.advice)
  else say(`Chinese text will show as boxes. ${offer.advice}`)
}

/** True when a program of this name can be started from here. */
export function isOnPath(name: string, searched: string = process.env['PATH'] ?? ''): boolean {
  return searched.split(path.delimiter).some((folder) => folder !== '' && existsSync(path.join(folder, name)))
}

/** The libraries that `ldd` reports as not found. */
export function missingIn(report: string): string[] {
  return [...new Set([...report.matchAll(/^\s*(\S+) => not found$/gm)].map((match) => match[1] ?? ''))]
}

/** True for the file name of a font with Chinese characters, as distributions name them. */
export function isChineseFont(file: string): boolean {
  return /(cjk|wqy|wenquanyi|source-?han|notosans(hk|sc|tc)|droid.*fallback|uming|ukai|simsun|simhei|msyh|pingfang)/i.test(
    file,
  )
}

async function missingLibraries(program: string): Promise<string[]> {
  const { output } = await runQuietly('ldd', [program])
  return missingIn(output)
}

async function hasChineseFont(): Promise<boolean> {
  const listed = await runQuietly('fc-list', [':lang=zh', 'file'])
  // Without fontconfig the folders are all there is to go by.
  if (listed.code === 0) return listed.output.trim() !== ''
  return [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    path.join(homedir(), '.fonts'),
    path.join(homedir(), '.local/share/fonts'),
  ]
    .filter((folder) => existsSync(folder))
    .some((folder) => readdirSync(folder, { recursive: true }).some((file) => isChineseFont(String(file))))
}
