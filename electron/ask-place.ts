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

/** Asks for a pack with the system's own dialog; `undefined` where none was chosen. */
export const askPackOver =
  (window: () => BrowserWindow | undefined) => async (): Promise<string | undefined> => {
    const options = {
      properties: ['openFile' as const],
      filters: [{ name: 'YINGKE', extensions: ['yingke'] }],
    }
    const over = window()
    const { canceled, filePaths } = await (over
      ? dialog.showOpenDialog(over, options)
      : dialog.showOpenDialog(options))
    return canceled ? undefined : filePaths[0]
  }
