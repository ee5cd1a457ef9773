import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { PreparedContent } from '../electron/packs/prepared-content.ts'
import { readRules } from '../electron/packs/rule-files.ts'
import { digestOf as digestOfTexts } from '../electron/packs/text-files.ts'
import { parseRules, parseTranslation } from '../engine/index.ts'
import { Stop } from './command.ts'
import { runQuietly } from './run.ts'
import { say, seconds } from './say.ts'

const root = path.resolve(import.meta.dirname, '..')
const sources = [
  ...['electron', 'renderer', 'engine', 'contract', 'scenarios', 'assets'],
  ...['electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json'],
]

/** Builds the app into `out/` when a source has changed since the last build. Stops with the bundler's words on an error. */
export async function compileApp(): Promise<void> {
  const out = path.join(root, 'out')
  const stamp = path.join(out, '.stamp')
  const digest = await digestOf(root, sources)
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === digest) return
  const began = Date.now()
  // A build that breaks off must not look finished.
  await rm(stamp, { force: true })
  const bundler = path.join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const { code, output } = await runQuietly(process.execPath, [bundler, 'build'], { cwd: root })
  if (code !== 0)
    throw new Stop(`${output.trim()}\nThe build failed: electron-vite ended with ${String(code)}.`)
  await mkdir(out, { recursive: true })
  await writeFile(path.join(out, 'prepared-content.json'), preparedContent())
  await writeFile(stamp, digest)
  say(`App built in ${seconds(Date.now() - began)}.`)
}

/** The rules that come with the program, parsed ahead of time, so that opening a scenario does not wait for it. */
function preparedContent(): string {
  const read = readRules(path.join(root, 'scenarios', 'rules'))
  if (!read.ok) throw new Stop('The rules cannot be read: npx yingke check scenarios')
  const { rules, translations } = read.value
  const book = parseRules(rules)
  if (!book.ok) throw new Stop('The rules have errors: npx yingke check scenarios')
  const translated = translations.flatMap((file) => {
    const parsed = parseTranslation(file)
    return parsed.ok ? [[digestOfTexts([file]), parsed.value] as const] : []
  })
  const prepared: PreparedContent = {
    books: { [digestOfTexts(rules)]: book.value },
    translations: Object.fromEntries(translated),
  }
  return JSON.stringify(prepared)
}

/** A digest of the names and contents of all files under `names`; unit tests and missing names do not count. */
export async function digestOf(folder: string, names: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const name of names) {
    for (const file of await filesUnder(path.join(folder, name))) {
      if (/\.test\.tsx?$/.test(file)) continue
      const content = await readFile(file)
      hash.update(`${path.relative(folder, file)}\0${String(content.length)}\0`).update(content)
    }
  }
  return hash.digest('hex')
}

async function filesUnder(place: string): Promise<string[]> {
  if (!existsSync(place)) return []
  const entries = await readdir(place, { withFileTypes: true, recursive: true }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return undefined
    throw error
  })
  if (!entries) return [place]
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
}
