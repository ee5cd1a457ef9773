import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { app } from 'electron/main'
import { canWriteIn } from './folder-access.ts'
import type { Log } from './log.ts'

/** Where the program keeps what it must not lose. */
export type DataFolder = { readonly folder: string; readonly writable: boolean }

const debugging = ['remote-debugging-port', 'remote-debugging-pipe', 'inspect', 'inspect-brk', 'js-flags']

/** Ends a packaged program that is started with a switch which opens it to others; no fuse closes these. */
export function refuseDebugging(): void {
  if (app.isPackaged && debugging.some((name) => app.commandLine.hasSwitch(name))) app.exit(1)
}

/** Every page runs in the sandbox. As root, which only development is, both at once would crash again and again. */
export function sandboxEverything(): void {
  const unsandboxed = !app.isPackaged && app.commandLine.hasSwitch('no-sandbox')
  if (!unsandboxed) app.enableSandbox()
}

/** Finds the data folder. What the browser keeps goes elsewhere when nothing can be written there. */
export function findDataFolder(): DataFolder {
  app.setName('yingke')
  if (!app.commandLine.hasSwitch('user-data-dir'))
    app.setPath('userData', path.join(app.getPath('appData'), 'yingke'))
  const folder = app.getPath('userData')
  const writable = canWriteIn(folder)
  if (!writable) {
    const elsewhere = mkdtempSync(path.join(tmpdir(), 'yingke-session-'))
    app.setPath('sessionData', elsewhere)
    app.setPath('crashDumps', path.join(elsewhere, 'crashes'))
    process.once('exit', () => {
      rmSync(elsewhere, { recursive: true, force: true, maxRetries: 2 })
    })
  }
  return { folder, writable }
}

/**
 * Makes sure that a data folder is used by one program; a second one says so and ends. Where nothing can be written
 * there is nothing to protect, and no lock to be had.
 */
export function isFirstStart({ writable }: DataFolder, startedAgain: () => void): boolean {
  if (!writable) return true
  if (!app.requestSingleInstanceLock()) {
    process.stderr.write('Yingke is running already; its window comes to the front.\n')
    app.exit(0)
    return false
  }
  app.on('second-instance', startedAgain)
  return true
}

/** Lets nothing that went wrong go unnoticed. */
export function catchEverything(log: Log): void {
  process.on('uncaughtException', (error) => {
    log.error('uncaught', error)
  })
  process.on('unhandledRejection', (reason) => {
    log.error('unhandled', reason)
  })
}

/** The folder of packs: beside the program when packaged, in its sources otherwise. */
export const scenariosFolder = (): string =>
  path.join(app.isPackaged ? process.resourcesPath : app.getAppPath(), 'scenarios')
