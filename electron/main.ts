import path from 'node:path'
import { app, Menu, type BrowserWindow } from 'electron/main'
import * as z from 'zod'
import { coachMethods, projectorMethods, type ProjectorApi, type Untrusted } from '../contract/coach-api.ts'
import { askPackOver, askPlaceOver } from './ask-place.ts'
import {
  catchEverything,
  findDataFolder,
  isFirstStart,
  refuseDebugging,
  sandboxEverything,
  scenariosFolder,
} from './boot.ts'
import { coachHandlers } from './coach-handlers.ts'
import { exportsOf } from './exports/exports.ts'
import { serve } from './ipc.ts'
import { openLog } from './log.ts'
import { keepPacks } from './packs/keep-packs.ts'
import { openLibrary } from './packs/library.ts'
import { openPackDesk } from './packs/pack-desk.ts'
import { usePreparedContent } from './packs/prepared-content.ts'
import { readersOf } from './packs/readers.ts'
import { attemptsIn } from './records/attempts.ts'
import { createStorage } from './records/storage.ts'
import { traineesIn } from './records/trainees.ts'
import { openSettings } from './settings.ts'
import { registerScheme, serveBundle } from './windows/app-protocol.ts'
import { bringToFront, openCoachWindow } from './windows/coach-window.ts'
import { guardEverything } from './windows/guards.ts'
import { tell } from './windows/notices.ts'
import { pageOrigin } from './windows/page-origin.ts'
import { prepareProjector } from './windows/projector.ts'

sandboxEverything()
refuseDebugging()
registerScheme()

const now = () => new Date()
const data = findDataFolder()
const log = openLog(data.folder, now)
catchEverything(log)

let coach: BrowserWindow | undefined
const window = () => coach

const first = isFirstStart(data, () => {
  if (!coach) return
  bringToFront(coach)
  tell(coach, 'startedAgain')
})

// Electron is ready only after this module has run to its end: nothing here may wait for it.
if (first) {
  app.whenReady().then(start, fatal).catch(fatal)
}

async function start(): Promise<void> {
  const pages = pageOrigin(app.isPackaged, process.env['ELECTRON_RENDERER_URL'])
  // On macOS the menu is where copy and paste come from.
  if (process.platform !== 'darwin') Menu.setApplicationMenu(null)
  guardEverything(pages)
  serveBundle(path.join(import.meta.dirname, '..', 'renderer'))

  const settings = openSettings(data.folder, now, (error) => log.error('settings', error))
  const storage = await createStorage({ ...data, now })
  const packFolders = { own: scenariosFolder(), installed: path.join(data.folder, 'packs') }
  const library = openLibrary(packFolders.own, packFolders.installed)
  const packs = openPackDesk({
    ...packFolders,
    thread: { program: path.join(import.meta.dirname, 'pack-worker.js'), seconds: 20 },
    askPack: askPackOver(window),
    changed: () => tell(coach, 'libraryChanged'),
  })
  const trainees = traineesIn(storage, now)
  const attempts = attemptsIn({ storage, library, appVersion: app.getVersion(), now })
  const projector = prepareProjector({ pages, theme: () => settings.read().theme, coach: window })
  const exports = exportsOf({
    ...{ storage, attempts, now },
    language: () => settings.read().language,
    askPlace: askPlaceOver(window),
  })

  const readers = readersOf(packFolders.own, () => settings.read().language)
  const parts = { storage, settings, trainees, library, readers, packs, attempts, exports, projector }
  serve(coachMethods, coachHandlers(parts), { role: 'coach', origin: pages.origin, log })

  const key = z.string().min(1).max(20)
  const projectorHandlers: Untrusted<ProjectorApi> = {
    view: { current: async () => Promise.resolve(projector.current()) },
    keys: {
      press: async (pressed) => {
        tell(coach, 'clickerPressed', key.parse(pressed))
        return Promise.resolve()
      },
    },
  }
  serve(projectorMethods, projectorHandlers, { role: 'projector', origin: pages.origin, log })

  // A copy that was made for reading holds names: it is removed before the program is gone.
  app.once('will-quit', (event) => {
    event.preventDefault()
    storage
      .close()
      .catch((error: unknown) => log.error('quit', error))
      .finally(() => app.exit())
  })
  // Last, so that every call of its page finds somebody who answers.
  coach = openCoachWindow({ pages, theme: settings.read().theme }, log)
  coach.once('closed', () => app.quit())
  coach.once('show', () => {
    usePreparedContent(path.join(import.meta.dirname, '..', 'prepared-content.json'))
    storage.backUpWhenDue().catch((error: unknown) => log.error('backup', error))
    // Packs that come with a packaged program do not change.
    const watched = { ...packFolders, own: app.isPackaged ? undefined : packFolders.own }
    keepPacks(watched, () => tell(coach, 'libraryChanged')).catch((error: unknown) =>
      log.error('packs', error),
    )
  })
}

function fatal(error: unknown): void {
  log.error('start', error)
  app.exit(1)
}
