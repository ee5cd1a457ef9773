import type { WebContents } from 'electron/main'

/** What a window is for; each may use its own API and no other. */
export type Role = 'coach' | 'projector'

const roles = new WeakMap<WebContents, Role>()

/** Gives a new window its role, for good. */
export const assignRole = (contents: WebContents, role: Role): void => void roles.set(contents, role)

/** The role of a window; `undefined` for one that we did not open. */
export const roleOf = (contents: WebContents): Role | undefined => roles.get(contents)
