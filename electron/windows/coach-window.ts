import type { BrowserWindow } from 'electron/main'
import type { Log } from '../log.ts'
import { openPageWindow, type PageWindowOptions } from './page-window.ts'

const quickly = 10_000

/** Opens the trainee's window. Should its page die it is loaded again, unless it dies again at once. */
export function openCoachWindow(options: Omit<PageWindowOptions, 'role' | 'shape'>, log: Log): BrowserWindow {
  const window = openPageWindow({
    ...options,
    role: 'coach',
    shape: { width: 1280, height: 800, minWidth: 1024, minHeight: 640 },
  })
  let diedAt = Number.NEGATIVE_INFINITY
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return
    log.error('coach window', new Error(`The page ended: ${reason} ${String(exitCode)}`))
    const again = performance.now() - diedAt < quickly
    diedAt = performance.now()
    if (!again && !window.isDestroyed()) window.webContents.reload()
  })
  return window
}

/** Brings a window to the front, wherever it was. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
