import path from 'node:path'
import { BrowserWindow, type BrowserWindowConstructorOptions } from 'electron/main'
import type { Settings } from '../../contract/settings.ts'
import type { PageOrigin } from './page-origin.ts'
import { assignRole, type Role } from './roles.ts'

const pageFiles: Readonly<Record<Role, string>> = { coach: 'index.html', projector: 'projector.html' }
const preloads: Readonly<Record<Role, string>> = { coach: 'preload.cjs', projector: 'projector-preload.cjs' }

/** The colour behind a page before it is drawn, the same as the page's own. */
const backgrounds: Readonly<Record<Settings['theme'], string>> = {
  light: '#f7f5f0',
  dark: '#16181a',
  contrast: '#000000',
}

/** What differs between our windows. */
export type PageWindowOptions = {
  readonly role: Role
  readonly pages: PageOrigin
  readonly theme: Settings['theme']
  readonly shape: BrowserWindowConstructorOptions
}

/** Opens a sandboxed window with the page of its role; it is shown when there is something to see. */
export function openPageWindow({ role, pages, theme, shape }: PageWindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...shape,
    show: false,
    backgroundColor: backgrounds[theme],
    autoHideMenuBar: true,
    webPreferences: {
      preload: path.join(import.meta.dirname, '..', 'preload', preloads[role]),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  })
  assignRole(window.webContents, role)
  window.once('ready-to-show', () => {
    window.show()
  })
  void window.loadURL(`${pages.origin}/${pageFiles[role]}`)
  return window
}
