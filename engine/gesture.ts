/**
 * What a clerk can do with body, face and hands while speaking. The closed list is what pictures, names
 * and gesture rules are keyed by.
 */
export const gestures = [
  'stand',
  'stay-seated',
  'nod',
  'smile',
  'concerned-face',
  'blank-face',
  'smirk',
  'eye-contact',
  'look-at-screen',
  'look-away',
  'palm-guide',
  'finger-point',
  'both-hands',
  'one-hand',
  'toss',
  'take-notes',
  'lean-forward',
  'turn-screen',
  'arms-crossed',
  'chin-on-hand',
  'hands-in-pockets',
  'lean-on-counter',
  'raise-hand',
  'bow',
] as const

/** One gesture of the list. */
export type Gesture = (typeof gestures)[number]

/** What a figure's face can show; `grief` and `fear` are never answered with a smile. */
export const emotions = [
  'rage',
  'angry',
  'suspicious',
  'concerned',
  'calm',
  'smile',
  'happy',
  'delighted',
  'tired',
  'sad',
  'grief',
  'fear',
] as const

/** One emotion of the list. */
export type Emotion = (typeof emotions)[number]

/** What a customer's body does while a line is spoken. */
export const postures = ['at-ease', 'arms-crossed', 'pointing', 'explaining', 'phone', 'paper'] as const

/** One posture of the list. */
export type Posture = (typeof postures)[number]
