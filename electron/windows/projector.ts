import { screen, type BrowserWindow } from 'electron/main'
import type { ProjectorView } from '../../contract/projector-view.ts'
import type { Settings } from '../../contract/settings.ts'
import { tell } from './notices.ts'
import type { PageOrigin } from './page-origin.ts'
import { openPageWindow } from './page-window.ts'
import { projectorPlace } from './projector-place.ts'

/** The projector's window, of which there is one at most, and what it shows. */
export type Projector = {
  open(): { readonly displays: number }
  show(view: ProjectorView): void
  /** What is shown, so that a window that was opened or loaded again can catch up. */
  current(): ProjectorView | null
  close(): void
}

/** What the projector needs from the rest of the program. */
export type ProjectorOptions = {
  readonly pages: PageOrigin
  readonly theme: () => Settings['theme']
  readonly coach: () => BrowserWindow | undefined
}

/** Prepares the projector; its window opens when it is asked for. */
export function prepareProjector({ pages, theme, coach }: ProjectorOptions): Projector {
  let window: BrowserWindow | undefined
  let view: ProjectorView | null = null

  const settle = (): void => {
    if (!window || window.isDestroyed()) return
    const beside = coach()
    const own = beside && !beside.isDestroyed() ? screen.getDisplayMatching(beside.getBounds()) : undefined
    const { area, fills } = projectorPlace(screen.getAllDisplays(), (own ?? screen.getPrimaryDisplay()).id)
    // A window that fills one display does not move to another.
    if (window.isFullScreen()) window.setFullScreen(false)
    window.setBounds(area)
    if (fills) window.setFullScreen(true)
  }
  screen.on('display-added', settle)
  screen.on('display-removed', settle)

  return {
    open() {
      if (!window || window.isDestroyed()) {
        const opened = openPageWindow({ role: 'projector', pages, theme: theme(), shape: {} })
        opened.once('closed', () => {
          window = undefined
          tell(coach(), 'projectorClosed')
        })
        window = opened
        settle()
      }
      return { displays: screen.getAllDisplays().length }
    },
    show(next) {
      view = next
      tell(window, 'viewChanged', next)
    },
    current: () => view,
    close() {
      view = null
      if (window && !window.isDestroyed()) window.close()
    },
  }
}
