import type { Content, OpenedAttempt, OpenedRoleplay, RoleplayContent } from '../../contract/records.ts'

/** Whether content is a conversation, and not an activity of another kind. */
export const isRoleplay = (content: Content): content is RoleplayContent =>
  content.scenario.kind === 'roleplay'

/** An opened attempt as one at a conversation, or `undefined` where it is of another kind. */
export function asRoleplay(opened: OpenedAttempt): OpenedRoleplay | undefined {
  const { content } = opened
  return isRoleplay(content) ? { ...opened, content } : undefined
}
