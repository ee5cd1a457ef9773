import type { Gain, Lead, Story } from './explore.ts'
import { addBits, addTo, isIn, type Bits } from './gathered.ts'
import { ringsIn, type Rings } from './rings.ts'

/** What is looked for: so many points for a point in each dimension; negative ones make the least into the most. */
export type Aim = { readonly worth: readonly number[]; readonly of: 'most' | 'least' }

/** What can still be had in a story for an aim. Keys that do not matter to it are worth nothing. */
export type Prospects = {
  readonly gainsIn: (lead: Lead) => readonly Gain[]
  readonly weigh: (gain: Gain) => number
  /** For each key the most and the least that making its mark can be worth, not making it included. */
  readonly most: Float64Array
  readonly least: Float64Array
  /** For each place the keys of marks that may be made from there on. */
  readonly ahead: readonly (Bits | undefined)[]
  /** How far a place is from the last ones: what follows it is never further. */
  readonly distance: (place: number) => number
  /**
   * Nothing more than this can be had from a place on, where these of the marks ahead are made already; minus infinity
   * where no end can be reached.
   */
  readonly boundOf: (place: number, made: readonly number[]) => number
}

/** What does not depend on what a mark is worth. */
type Marks = {
  readonly points: ReadonlyMap<number, { readonly dimension: number; most: number; least: number }>
  readonly keys: number
  readonly ahead: readonly Bits[]
  /** The marks that may be made before the loop that a place is in is left. */
  readonly inLoop: readonly Bits[]
}

type Shape = {
  readonly places: Rings
  /** The loop of scenes that a place is in. */
  readonly loops: Int32Array
  /** Whether any move may earn more or less than it did when it was tried. */
  readonly sided: boolean
  readonly marks: Map<Aim['of'], Marks>
}

const known = new WeakMap<Story, Shape>()

function shapeOf(story: Story): Shape {
  const before = known.get(story)
  if (before) return before
  const { places } = story
  const scenes = new Map<string, number>()
  const numbers = places.map(({ session: { scene } }) => {
    const number = scenes.get(scene) ?? scenes.size
    scenes.set(scene, number)
    return number
  })
  const next = Array.from(scenes, () => new Set<number>())
  for (const [place, { leads }] of places.entries())
    for (const { to } of leads) next[numbers[place] ?? 0]?.add(numbers[to] ?? 0)
  const loops = ringsIn(next.map((followers) => [...followers]))
  const shape = {
    places: ringsIn(places.map(({ leads }) => leads.map(({ to }) => to))),
    loops: Int32Array.from(numbers, (scene) => loops.of[scene] ?? 0),
    sided: places.some(({ leads }) => leads.some(({ most, least }) => most !== least)),
    marks: new Map<Aim['of'], Marks>(),
  }
  known.set(story, shape)
  return shape
}

/** The prospects of an aim. */
export function prospectsOf(story: Story, { worth, of }: Aim): Prospects {
  const shape = shapeOf(story)
  const gainsIn = (lead: Lead) => lead[of]
  const side = shape.sided ? of : 'most'
  const marks = shape.marks.get(side) ?? marksIn(story, shape, gainsIn)
  shape.marks.set(side, marks)
  const weigh = ({ dimension, points }: Gain) => (worth[dimension] ?? 0) * points
  const most = new Float64Array(marks.keys)
  const least = new Float64Array(marks.keys)
  for (const [key, range] of marks.points) {
    const weight = worth[range.dimension] ?? 0
    most[key] = Math.max(0, weight * range.most, weight * range.least)
    least[key] = Math.min(0, weight * range.most, weight * range.least)
  }
  const sumOf = summing(most)
  const afterLoop = exitBounds(story, shape, marks, { gainsIn, weigh, sumOf })
  return {
    ...{ gainsIn, weigh, most, least, ahead: marks.ahead },
    distance: (place) => shape.places.of[place] ?? 0,
    boundOf(place, made) {
      const loop = marks.inLoop[place]
      let inLoop = sumOf(loop)
      let inAll = sumOf(marks.ahead[place])
      for (const key of made) {
        const gone = most[key] ?? 0
        inAll -= gone
        if (isIn(loop, key)) inLoop -= gone
      }
      return Math.min(inLoop + (afterLoop[shape.places.of[place] ?? 0] ?? 0), inAll)
    },
  }
}

/** The worth of all marks of a set together; each set is summed once. */
function summing(most: Float64Array): (set: Bits | undefined) => number {
  const sums = new Map<Bits, number>()
  const worthy = Array.from(most.keys()).filter((key) => (most[key] ?? 0) > 0)
  return (set) => {
    if (!set) return 0
    const before = sums.get(set)
    if (before !== undefined) return before
    let sum = 0
    for (const key of worthy) if (isIn(set, key)) sum += most[key] ?? 0
    sums.set(set, sum)
    return sum
  }
}

/** Which marks may be made from each place on, and what each can earn. */
function marksIn({ places }: Story, shape: Shape, gainsIn: (lead: Lead) => readonly Gain[]): Marks {
  const points = new Map<number, { readonly dimension: number; most: number; least: number }>()
  let keys = 0
  for (const { leads } of places)
    for (const lead of leads)
      for (const { key, dimension, points: earned } of gainsIn(lead)) {
        keys = Math.max(keys, key + 1)
        const before = points.get(key)
        if (!before) points.set(key, { dimension, most: earned, least: earned })
        else {
          before.most = Math.max(before.most, earned)
          before.least = Math.min(before.least, earned)
        }
      }
  const setsOf = (counts: (from: number, to: number) => boolean): readonly Bits[] => {
    const sets: Bits[] = []
    const share = sharing()
    for (const ring of shape.places.members) {
      const set = new Uint32Array(Math.ceil(keys / 32))
      for (const place of ring)
        for (const lead of places[place]?.leads ?? []) {
          if (!counts(place, lead.to)) continue
          for (const { key } of gainsIn(lead)) addTo(set, key)
          const after = sets[shape.places.of[lead.to] ?? 0]
          if (after) addBits(set, after)
        }
      sets.push(share(set))
    }
    return Array.from(shape.places.of, (ring) => sets[ring] ?? new Uint32Array())
  }
  return {
    ...{ keys, points },
    ahead: setsOf(() => true),
    inLoop: setsOf((from, to) => shape.loops[from] === shape.loops[to]),
  }
}

/** Gives one and the same set for all that have the same members: most places have what others have too. */
function sharing(): (set: Bits) => Bits {
  const known = new Map<number, Bits[]>()
  return (set) => {
    let hash = 0
    for (let word = 0; word < set.length; word += 1) hash = (Math.imul(hash, 31) + (set[word] ?? 0)) | 0
    const alike = known.get(hash) ?? []
    const same = alike.find((other) => other.every((word, index) => word === set[index]))
    if (same) return same
    known.set(hash, [...alike, set])
    return set
  }
}

/** For each ring of places the most that can be had once its loop of scenes is left, as if nothing had been made. */
function exitBounds(
  { places }: Story,
  { places: { of, members }, loops }: Shape,
  { inLoop }: Marks,
  {
    gainsIn,
    weigh,
    sumOf,
  }: Pick<Prospects, 'gainsIn' | 'weigh'> & { readonly sumOf: (set: Bits | undefined) => number },
): Float64Array {
  const bounds = new Float64Array(members.length).fill(-Infinity)
  for (const [ring, inside] of members.entries()) {
    let most = -Infinity
    for (const place of inside) {
      if (places[place]?.session.ended) most = Math.max(most, 0)
      for (const lead of places[place]?.leads ?? []) {
        const to = of[lead.to] ?? 0
        if (to === ring) continue
        let after = bounds[to] ?? -Infinity
        if (loops[lead.to] !== loops[place]) {
          after += sumOf(inLoop[lead.to])
          for (const gain of gainsIn(lead)) after += Math.max(0, weigh(gain))
        }
        most = Math.max(most, after)
      }
    }
    bounds[ring] = most
  }
  return bounds
}
