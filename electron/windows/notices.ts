import type { BrowserWindow } from 'electron/main'
import { noticeChannels, type CoachNotices, type ProjectorNotices } from '../../contract/coach-api.ts'

type Notices = CoachNotices & ProjectorNotices

/** What a notice carries. */
type Sent<Name extends keyof Notices> = Parameters<Notices[Name]>[0] extends (...sent: infer Carried) => void
  ? Carried
  : never

/** Tells a window something; a window that is gone is not told. The only way from main to a window. */
export function tell<Name extends keyof Notices>(
  window: BrowserWindow | undefined,
  name: Name,
  ...sent: Sent<Name>
): void {
  if (!window || window.isDestroyed()) return
  window.webContents.send(noticeChannels[name], ...sent)
}
