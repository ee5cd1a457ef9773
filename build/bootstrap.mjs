// Runs before anything is installed: plain JavaScript, Node's own modules only.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const root = path.resolve(import.meta.dirname ?? '.', '..')
const stamp = path.join(root, 'node_modules', '.yingke-lock')

/** @param {string} message */
function stop(message) {
  console.error(message)
  process.exit(1)
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  stop(
    `Yingke needs Node 20.19 or newer; this is Node ${process.versions.node}. Install a newer Node and try again.`,
  )
}

/** True when what npm noted down about node_modules is what the lockfile asks for, however it came about. */
function installedByHand() {
  try {
    const wanted = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages
    const present = JSON.parse(
      readFileSync(path.join(root, 'node_modules', '.package-lock.json'), 'utf8'),
    ).packages
    return Object.entries(wanted).every(
      ([folder, { version, optional, devOptional }]) =>
        folder === '' ||
        (present[folder] ? present[folder].version === version : optional === true || devOptional === true),
    )
  } catch {
    return false
  }
}

function installDependencies() {
  const lock = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  if (!installedByHand()) {
    const began = Date.now()
    console.log('Installing the dependencies named in package-lock.json …')
    // Only errors are shown: the electron package warns about Node versions below 22, which do not matter here.
    const npm = process.env.npm_execpath?.endsWith('npm-cli.js')
      ? { command: process.execPath, first: [process.env.npm_execpath] }
      : { command: 'npm', first: [] }
    const installed = spawnSync(npm.command, [...npm.first, 'ci', '--include=dev', '--loglevel=error'], {
      cwd: root,
      stdio: 'inherit',
      shell: npm.command === 'npm' && process.platform === 'win32',
    })
    if (installed.error) stop(`npm could not be started: ${installed.error.message}`)
    if (installed.signal) process.kill(process.pid, installed.signal)
    if (installed.status !== 0)
      stop(`Installing the dependencies failed: npm ci ended with ${installed.status}.`)
    console.log(`Dependencies installed in ${Math.round((Date.now() - began) / 1000)} s.`)
  }
  writeFileSync(stamp, lock)
}

checkNode()
const [command = ''] = process.argv.slice(2)
const script = path.join(root, 'build', `${command}.ts`)
if (!/^[a-z]+$/.test(command) || !existsSync(script))
  stop(`Unknown command "${command}": there is no build/${command}.ts.`)
process.chdir(root)
installDependencies()

// The same process goes on, so that signals and exit codes need no messenger.
process.argv.splice(1, 2, script)
const { register } = await import('tsx/esm/api')
register()
await import(pathToFileURL(script).href)
