import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { run } from '../../cli/main.ts'
import type { Example } from './page.ts'
import { practice } from './practice.ts'

/** A folder with the files of the handbook, in which its commands are run. */
export type Room = {
  readonly folder: string
  /** What a command prints. Throws `RangeError` for a command that is not `npx yingke`. */
  print(command: string): Promise<string>
  leave(): void
}

/** Writes examples into a fresh folder, each by its name, and beside them `practice.json`, an attempt at the first. */
export function enterRoom(examples: readonly Example[]): Room {
  const folder = mkdtempSync(path.join(tmpdir(), 'yingke-handbook-'))
  for (const { name, text } of examples) {
    if (name === undefined) continue
    mkdirSync(path.join(folder, path.dirname(name)), { recursive: true })
    writeFileSync(path.join(folder, name), text)
  }
  const [first] = examples
  if (first) writeFileSync(path.join(folder, 'practice.json'), JSON.stringify(practice(first)))
  return {
    folder,
    print: (command) => printed(folder, command),
    leave: () => {
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const piped = /^echo '(?<input>[^']*)' \| (?<command>.*)$/

async function printed(folder: string, typed: string): Promise<string> {
  const { input, command = typed } = piped.exec(typed)?.groups ?? {}
  const [npx, yingke, ...args] = command.split(' ')
  if (npx !== 'npx' || yingke !== 'yingke') throw new RangeError(`Not a command of ours: ${typed}`)
  if (input === undefined) return printedBy(folder, args)
  const file = path.join(folder, 'typed.txt')
  writeFileSync(file, `${input}\n`)
  const output = await printedBy(
    folder,
    args.map((arg) => (arg === '-' ? 'typed.txt' : arg)),
  )
  rmSync(file)
  return output
}

/** Runs in this process: starting another for each command would take most of the time. */
async function printedBy(folder: string, args: readonly string[]): Promise<string> {
  const { log, error } = console
  const { stdout, env } = process
  const before = { folder: process.cwd(), env: { ...env } }
  const write = stdout.write.bind(stdout)
  let output = ''
  const take = (text: string | Uint8Array): boolean => {
    output += String(text)
    return true
  }
  const takeLine = (line: string) => take(`${line}\n`)
  Object.assign(console, { log: takeLine, error: takeLine })
  stdout.write = take
  process.chdir(folder)
  Object.assign(env, { LC_ALL: 'zh_CN.UTF-8', NO_COLOR: '1' })
  try {
    await run(args)
  } finally {
    Object.assign(console, { log, error })
    stdout.write = write
    process.chdir(before.folder)
    process.env = before.env
  }
  return output.replace(/ +$/gm, '').replace(/\n*$/, output === '' ? '' : '\n')
}
