import { ipcRenderer } from 'electron/renderer'

/**
 * One kind of notice, as the window may listen to it. The listener gets what main sent and never the event, which
 * would hand over Electron itself. What is sent is typed where it is sent, in windows/notices.ts.
 */
export const notice =
  (channel: string) =>
  (listener: (...sent: never[]) => void): (() => void) => {
    const hear = (_event: unknown, ...sent: unknown[]): void => {
      listener(...(sent as never[]))
    }
    ipcRenderer.on(channel, hear)
    return () => {
      ipcRenderer.off(channel, hear)
    }
  }

/** The function behind one call of an API. */
export const call =
  (channel: string) =>
  (...input: readonly unknown[]): Promise<unknown> =>
    ipcRenderer.invoke(channel, ...input)
