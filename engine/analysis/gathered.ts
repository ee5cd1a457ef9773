/** What a node has, or any node that can come after it. */
export type Ahead<Node, Thing> = {
  has(node: Node, thing: Thing): boolean
  of(node: Node): readonly Thing[]
}

/** Gathers for each node what it has itself and all that its followers have, however far ahead, round loops as well. */
export function gathered<Node, Thing>(
  next: ReadonlyMap<Node, readonly Node[]>,
  own: (node: Node) => Iterable<Thing>,
): Ahead<Node, Thing> {
  const things: Thing[] = []
  const numbers = new Map<Thing, number>()
  const owned = new Map<Node, number[]>()
  for (const node of next.keys()) {
    const here: number[] = []
    for (const thing of own(node)) {
      const number = numbers.get(thing) ?? numbers.size
      numbers.set(thing, number)
      things[number] = thing
      here.push(number)
    }
    owned.set(node, here)
  }
  const sets = spread(next, owned, things.length)
  return {
    has(node, thing) {
      const number = numbers.get(thing)
      return number !== undefined && isIn(sets.get(node), number)
    },
    of: (node) => things.filter((_, number) => isIn(sets.get(node), number)),
  }
}

/** A set of small numbers, one bit for each. */
export type Bits = Uint32Array

/** Whether a number is in a set. */
export const isIn = (set: Bits | undefined, number: number): boolean =>
  set !== undefined && (((set[number >> 5] ?? 0) >> (number & 31)) & 1) === 1

function spread<Node>(
  next: ReadonlyMap<Node, readonly Node[]>,
  owned: ReadonlyMap<Node, readonly number[]>,
  size: number,
): ReadonlyMap<Node, Bits> {
  const order = lastFirst(next)
  const sets = new Map(order.map((node) => [node, new Uint32Array(Math.ceil(size / 32))]))
  for (const [node, numbers] of owned) {
    const set = sets.get(node)
    if (set) for (const number of numbers) addTo(set, number)
  }
  for (let changed = true; changed;) {
    changed = false
    for (const node of order) {
      const into = sets.get(node)
      for (const follower of next.get(node) ?? []) {
        const from = sets.get(follower)
        if (into && from && into !== from && addBits(into, from)) changed = true
      }
    }
  }
  return sets
}

/** Puts a number into a set. */
export function addTo(set: Bits, number: number): void {
  set[number >> 5] = (set[number >> 5] ?? 0) | (1 << (number & 31))
}

/** Puts the members of one set into another and says whether any was new. */
export function addBits(into: Bits, from: Bits): boolean {
  let added = 0
  for (let word = 0; word < into.length; word += 1) {
    const before = into[word] ?? 0
    const after = before | (from[word] ?? 0)
    added |= before ^ after
    into[word] = after
  }
  return added !== 0
}

/** The nodes of a graph, but for loops each after all that follow it. */
export function lastFirst<Node>(next: ReadonlyMap<Node, readonly Node[]>): Node[] {
  const done: Node[] = []
  const seen = new Set<Node>()
  for (const root of next.keys()) {
    if (seen.has(root)) continue
    seen.add(root)
    const path: { readonly node: Node; at: number }[] = [{ node: root, at: 0 }]
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const follower = (next.get(top.node) ?? [])[top.at]
      top.at += 1
      if (follower === undefined) {
        done.push(top.node)
        path.pop()
      } else if (next.has(follower) && !seen.has(follower)) {
        seen.add(follower)
        path.push({ node: follower, at: 0 })
      }
    }
  }
  return done
}
