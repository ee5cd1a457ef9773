import { app, session, type Session, type WebContents } from 'electron/main'
import type { PageOrigin } from './page-origin.ts'

/** Denies every window what our own pages never do. Once, when the program is ready and before the first window. */
export function guardEverything(pages: PageOrigin): void {
  denyPermissions(session.defaultSession)
  denyRequests(session.defaultSession, pages)
  app.on('web-contents-created', (_event, contents) => {
    denyLeaving(contents)
  })
}

function denyPermissions(of: Session): void {
  of.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false)
  })
  of.setPermissionCheckHandler(() => false)
  of.setDevicePermissionHandler(() => false)
}

function denyRequests(of: Session, { origin, developing }: PageOrigin): void {
  const allowed = new Set(['app:', 'devtools:', 'blob:', 'data:'])
  const server = new URL(origin).host
  of.webRequest.onBeforeRequest(({ url }, answer) => {
    const { protocol, host } = new URL(url)
    const fromServer = developing && host === server && (protocol === 'http:' || protocol === 'ws:')
    answer({ cancel: !allowed.has(protocol) && !fromServer })
  })
}

function denyLeaving(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  const prevent = (event: { preventDefault(): void }): void => {
    event.preventDefault()
  }
  contents.on('will-navigate', prevent)
  contents.on('will-frame-navigate', prevent)
  contents.on('will-redirect', prevent)
  contents.on('will-attach-webview', prevent)
}
