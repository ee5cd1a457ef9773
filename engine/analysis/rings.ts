import { lastFirst } from './gathered.ts'

/**
 * Nodes that can be come to from each other are one ring; a node that nobody comes back to is a ring by itself. Rings
 * are numbered so that each comes after all that can follow it.
 */
export type Rings = {
  /** The ring of each node. */
  readonly of: Int32Array
  /** The nodes of each ring. */
  readonly members: readonly (readonly number[])[]
}

/** The rings of a graph whose nodes are numbers; `next` are the followers of each. */
export function ringsIn(next: readonly (readonly number[])[]): Rings {
  const before: number[][] = next.map(() => [])
  for (const [node, followers] of next.entries()) for (const to of followers) before[to]?.push(node)
  const of = new Int32Array(next.length).fill(-1)
  const members: number[][] = []
  // Against the direction, and without what was told before, only nodes of the same ring can be come to.
  for (const root of lastFirst(new Map(next.entries())).reverse()) {
    if (of[root] !== -1) continue
    const ring = [root]
    of[root] = members.length
    for (const node of ring)
      for (const from of before[node] ?? [])
        if (of[from] === -1) {
          of[from] = members.length
          ring.push(from)
        }
    members.push(ring)
  }
  members.reverse()
  return { of: of.map((ring) => members.length - 1 - ring), members }
}
