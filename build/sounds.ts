import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const rate = 44_100

/** A tone that starts at `at` seconds, rings for `rings` seconds, and may glide to another pitch (in hertz). */
type Tone = {
  readonly at: number
  readonly rings: number
  readonly pitch: number
  readonly glideTo?: number
  readonly loudness: number
  /** Loudness of the fundamental and its overtones; muted tones have few. */
  readonly partials: readonly number[]
  /** Seconds until the tone has its full loudness. */
  readonly attack: number
}

type Sound = { readonly seconds: number; readonly tones: readonly Tone[] }

const bell = { partials: [1, 0.28, 0.1, 0.05], attack: 0.006 }
const felt = { partials: [1, 0.12], attack: 0.03 }
const chord = { partials: [1, 0.2, 0.06], attack: 0.02 }

/** The three sounds of the coach, as tones: nothing is recorded and nothing is left to chance. */
export const sounds = {
  arrive: {
    seconds: 0.95,
    tones: [
      { at: 0, rings: 0.5, pitch: 659.26, loudness: 0.3, ...bell },
      { at: 0.22, rings: 0.7, pitch: 523.25, loudness: 0.32, ...bell },
    ],
  },
  'mood-falls': {
    seconds: 0.6,
    tones: [{ at: 0, rings: 0.55, pitch: 233.08, glideTo: 174.61, loudness: 0.34, ...felt }],
  },
  finished: {
    seconds: 0.98,
    tones: [
      { at: 0, rings: 0.4, pitch: 392, loudness: 0.14, ...chord },
      { at: 0, rings: 0.4, pitch: 587.33, loudness: 0.12, ...chord },
      { at: 0.2, rings: 0.78, pitch: 261.63, loudness: 0.16, ...chord },
      { at: 0.24, rings: 0.74, pitch: 329.63, loudness: 0.14, ...chord },
      { at: 0.28, rings: 0.7, pitch: 392, loudness: 0.14, ...chord },
      { at: 0.32, rings: 0.66, pitch: 523.25, loudness: 0.12, ...chord },
    ],
  },
} as const satisfies Record<string, Sound>

/** A sound as a WAV file: 44.1 kHz, 16 bit, mono. The same sound gives the same bytes. */
export function wav(sound: Sound): Buffer {
  const samples = samplesOf(sound)
  const file = Buffer.alloc(44 + samples.length * 2)
  file.write('RIFF', 0, 'latin1')
  file.writeUInt32LE(file.length - 8, 4)
  file.write('WAVEfmt ', 8, 'latin1')
  file.writeUInt32LE(16, 16)
  file.writeUInt16LE(1, 20)
  file.writeUInt16LE(1, 22)
  file.writeUInt32LE(rate, 24)
  file.writeUInt32LE(rate * 2, 28)
  file.writeUInt16LE(2, 32)
  file.writeUInt16LE(16, 34)
  file.write('data', 36, 'latin1')
  file.writeUInt32LE(samples.length * 2, 40)
  samples.forEach((sample, at) => file.writeInt16LE(Math.round(sample * 32_767), 44 + at * 2))
  return file
}

/** The sound as numbers between -1 and 1. Throws `RangeError` when its tones together would clip. */
function samplesOf({ seconds, tones }: Sound): Float64Array {
  const samples = new Float64Array(Math.round(seconds * rate))
  for (const tone of tones) add(tone, samples)
  const peak = samples.reduce((loudest, sample) => Math.max(loudest, Math.abs(sample)), 0)
  if (peak > 1) throw new RangeError(`The tones add up to ${peak.toFixed(2)}, more than 1`)
  return samples
}

function add(tone: Tone, samples: Float64Array): void {
  const { at, rings, pitch, glideTo = pitch, loudness, partials, attack } = tone
  const first = Math.round(at * rate)
  const count = Math.min(Math.round(rings * rate), samples.length - first)
  let turns = 0
  for (let step = 0; step < count; step += 1) {
    const time = step / rate
    const done = time / rings
    turns += (pitch * (glideTo / pitch) ** done) / rate
    // A soft start, a natural decay, and an end at exactly nothing: no clicks.
    const shape =
      Math.min(1, time / attack) * Math.exp(-4.2 * done) * Math.min(1, (count - step) / (0.04 * rate))
    const wave = partials.reduce(
      (sum, part, overtone) =>
        sum + part * Math.exp(-3 * overtone * done) * Math.sin(2 * Math.PI * turns * (overtone + 1)),
      0,
    )
    const index = first + step
    samples[index] = (samples[index] ?? 0) + loudness * shape * wave
  }
}

/** Writes every sound to `folder` as `<name>.wav`. */
export function writeSounds(folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const [name, sound] of Object.entries(sounds))
    writeFileSync(path.join(folder, `${name}.wav`), wav(sound))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeSounds(fileURLToPath(new URL('../assets/sounds/', import.meta.url)))
}
