import path from 'node:path'
import { app, dialog, type BrowserWindow } from 'electron/main'
import type { AskPlace } from './exports/exports.ts'

/** Asks with the system's own dialog, over the window where there is one. */
export const askPlaceOver =
  (window: () => BrowserWindow | undefined): AskPlace =>
  async (suggested, extension) => {
    const options = {
      defaultPath: path.join(app.getPath('documents'), suggested),
      filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
    }
    const over = window()
    const { canceled, filePath } = await (over
      ? dialog.showSaveDialog(over, options)
      : dialog.showSaveDialog(options))
    return canceled || filePath === '' ? undefined : filePath
  }
