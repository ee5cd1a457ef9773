import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { retellingInterface } from '../electron/packs/word-list.ts'
import type { Retell } from '../electron/packs/traditional.ts'

const root = path.join(import.meta.dirname, '..')

type Words = { readonly [key: string]: string | Words }

/** The folders whose words are kept in `zh-CN.json` and derived in `zh-TW.json`. */
export const wordFolders = ['contract/locales', 'renderer/locales'].map((folder) => path.join(root, folder))

/** The text that `zh-TW.json` of a folder has to have, made of its `zh-CN.json`. */
export async function traditionalWords(folder: string): Promise<string> {
  const words = JSON.parse(readFileSync(path.join(folder, 'zh-CN.json'), 'utf8')) as Words
  const target = path.join(folder, 'zh-TW.json')
  const told = retold(words, retellingInterface(path.join(root, 'scenarios')))
  return format(JSON.stringify(told, null, 2), { ...(await resolveConfig(target)), filepath: target })
}

const retold = (words: Words, retell: Retell): Words =>
  Object.fromEntries(
    Object.entries(words).map(([key, value]) => [
      key,
      typeof value === 'string' ? retell(value) : retold(value, retell),
    ]),
  )

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const folder of wordFolders)
    writeFileSync(path.join(folder, 'zh-TW.json'), await traditionalWords(folder))
