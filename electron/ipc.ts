import { ipcMain, type IpcMainInvokeEvent } from 'electron/main'
import { mapContract, type MethodNames } from '../contract/coach-api.ts'
import type { Log } from './log.ts'
import { roleOf, type Role } from './windows/roles.ts'

type Handler = (...input: unknown[]) => unknown

/** Who may call, and where from. */
export type Gate = { readonly role: Role; readonly origin: string; readonly log: Log }

/**
 * Answers the calls of one API. Only the top frame of our own window in that role, showing our own page, is heard.
 * What a handler throws is logged here, once, with its stack; the window learns only that the call failed.
 */
export function serve<Api>(
  methods: MethodNames<Api> & Readonly<Record<string, Readonly<Record<string, true>>>>,
  api: { readonly [Group in keyof Api]: { readonly [Method in keyof Api[Group]]: Handler } },
  { role, origin, log }: Gate,
): void {
  mapContract(methods, (channel) => {
    const handler = handlerOf(api, channel)
    ipcMain.handle(channel, async (event, ...input: unknown[]) => {
      try {
        if (!isOurs(event, role, origin)) throw new Error('Called from a page that may not')
        return await handler(...input)
      } catch (thrown) {
        log.error(channel, thrown)
        // Nothing of what went wrong in here is the window's business.
        // eslint-disable-next-line preserve-caught-error
        throw new Error(`${channel} failed`)
      }
    })
  })
}

function isOurs({ sender, senderFrame }: IpcMainInvokeEvent, role: Role, origin: string): boolean {
  return (
    senderFrame !== null &&
    senderFrame === sender.mainFrame &&
    senderFrame.origin === origin &&
    roleOf(sender) === role
  )
}

function handlerOf(api: object, channel: string): Handler {
  const [group = '', method = ''] = channel.split('.')
  const methods = Object.entries(api).find(([name]) => name === group)?.[1] as
    Readonly<Record<string, Handler>> | undefined
  const handler = methods?.[method]
  if (!handler) throw new RangeError(`Nobody answers "${channel}"`)
  return handler
}
