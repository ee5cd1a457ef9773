import { Howl, Howler } from 'howler'
import arrive from '../../assets/sounds/arrive.wav'
import finished from '../../assets/sounds/finished.wav'
import moodFalls from '../../assets/sounds/mood-falls.wav'
import type { Settings } from '../../contract/settings.ts'
import type { Cue } from './cue-for.ts'

const sources: Readonly<Record<Cue, string>> = { arrive, 'mood-falls': moodFalls, finished }
const loaded = new Map<Cue, Howl>()

/** Plays a cue. A sound that cannot be played is passed over: nothing depends on it. */
export function play(cue: Cue): void {
  const sound = loaded.get(cue) ?? new Howl({ src: [sources[cue]], format: ['wav'] })
  loaded.set(cue, sound)
  sound.play()
}

/** Makes sounds as loud as the settings say. */
export function setLoudness({ muted, volume }: Pick<Settings, 'muted' | 'volume'>): void {
  Howler.mute(muted)
  Howler.volume(volume)
}
