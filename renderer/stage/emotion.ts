import type { Emotion } from '../../engine/index.ts'

/** What a customer's face shows when the author has not said so: the mood from -3 (furious) to +3 (delighted). */
export function emotionOfMood(mood: number): Emotion {
  if (mood <= -3) return 'rage'
  if (mood <= -2) return 'angry'
  if (mood <= -1) return 'suspicious'
  if (mood < 1) return 'calm'
  if (mood < 2) return 'smile'
  if (mood < 3) return 'happy'
  return 'delighted'
}
