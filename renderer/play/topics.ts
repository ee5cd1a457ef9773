import {
  sceneOf,
  type OpenReply,
  type Roleplay,
  type RoleplaySession,
  type Topic,
} from '../../engine/index.ts'

/** Whether a reply is one of several questions in any order. */
export const isTopic = (reply: OpenReply): reply is Topic => 'answers' in reply

/** The questions of the scene that were asked already, in the author's order. */
export const askedTopics = (
  scenario: Roleplay,
  { scene, chosen }: Pick<RoleplaySession, 'scene' | 'chosen'>,
): readonly Topic[] => (sceneOf(scenario, scene).topics?.ask ?? []).filter(({ id }) => chosen.includes(id))
