import { existsSync } from 'node:fs'
import { Stop } from './command.ts'
import { runQuietly } from './run.ts'
import { say, sayProgress, seconds } from './say.ts'

/** What can be done about missing packages here: install them, or tell a person how to. */
export type Offer = {
  readonly allowed: boolean
  readonly packages: readonly string[]
  readonly advice: string
}

/** Finds out how the named packages get onto this system and who may put them there. */
export async function debianOffer(wanted: readonly string[]): Promise<Offer> {
  const root = process.getuid?.() === 0
  if (!existsSync('/usr/bin/apt-get')) {
    const advice = `Install what your distribution calls these Debian packages, and try again: ${wanted.join(' ')}`
    return { allowed: false, packages: wanted, advice }
  }
  if (root) await update()
  const packages = await presentNames(wanted)
  const advice = `Install it as root and try again:\n  apt-get update && apt-get install -y --no-install-recommends ${packages.join(' ')}`
  return { allowed: root, packages, advice }
}

/** Installs packages without asking anything. Stops with apt's last words when that fails. */
export async function installPackages({ packages }: Offer): Promise<void> {
  const began = Date.now()
  say(`Installing ${packages.join(' ')} with apt-get …`)
  await apt(['install', '-y', '-q', '--no-install-recommends', ...packages], (text) => {
    const progress = lastProgress(text)
    if (progress) sayProgress(`  ${progress}, ${seconds(Date.now() - began)}`)
  })
  say(`Installed in ${seconds(Date.now() - began)}.`)
}

/** The last progress in what apt writes to its status descriptor, as people read it. */
export function lastProgress(status: string): string | undefined {
  const found = [...status.matchAll(/^(dl|pm)status:[^:]*:([\d.]+):/gm)].at(-1)
  return found
    ? `${found[1] === 'dl' ? 'fetched' : 'set up'} ${String(Math.round(Number(found[2])))} %`
    : undefined
}

/**
 * The names that this release knows: some libraries got a name ending in `t64` after Debian 12.
 * `policy` is the output of `apt-cache policy` for both forms of each name.
 */
export function namesIn(policy: string, wanted: readonly string[]): string[] {
  const known = new Set(
    [...policy.matchAll(/^(\S+):\n(?: .*\n)*? {2}Candidate: (?!\(none\))/gm)].map((match) => match[1] ?? ''),
  )
  return wanted.map((name) => (!known.has(name) && known.has(`${name}t64`) ? `${name}t64` : name))
}

async function presentNames(wanted: readonly string[]): Promise<string[]> {
  const asked = wanted.flatMap((name) => [name, `${name}t64`])
  return namesIn((await runQuietly('apt-cache', ['policy', ...asked])).output, wanted)
}

async function update(): Promise<void> {
  say('Refreshing the list of Debian packages …')
  await apt(['update', '-q'])
}

async function apt(args: readonly string[], status: (text: string) => void = () => undefined): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' }
  // Another apt may be at work, as is usual shortly after a machine was started.
  const patient = ['-o', 'DPkg::Lock::Timeout=180', '-o', 'APT::Status-Fd=3']
  const { code, output } = await runQuietly('apt-get', [...patient, ...args], { env, status })
  if (code === 0) return
  const words = output.trim().split('\n').slice(-8).join('\n')
  throw new Stop(`apt-get ${args.join(' ')} failed (${String(code)}):\n${words}`)
}
