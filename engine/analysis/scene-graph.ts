import { targets } from '../scenario/references.ts'
import type { Scenario } from '../scenario/shape.ts'

/** The scenes that may be entered from each scene, itself included where it can come round, and an order of all. */
export type SceneGraph = {
  readonly ahead: ReadonlyMap<string, ReadonlySet<string>>
  /** Smaller comes first; but for loops, a scene comes after every scene that leads to it. */
  readonly rank: ReadonlyMap<string, number>
}

/** What the text of a scenario tells about the ways through it; conditions are not looked at. */
export function sceneGraph(scenario: Scenario): SceneGraph {
  const next = new Map(
    Object.entries(scenario.scenes).map(([id, { choices, timer }]) => [
      id,
      [...choices.map(({ goto }) => goto), ...(timer ? [timer.goto] : [])].flatMap(targets),
    ]),
  )
  return {
    ahead: new Map([...next.keys()].map((id) => [id, reachable(next, id)])),
    rank: new Map(finished(next, scenario.start).map((id, index, all) => [id, all.length - index])),
  }
}

function reachable(next: ReadonlyMap<string, readonly string[]>, from: string): ReadonlySet<string> {
  const seen = new Set<string>()
  const open = [...(next.get(from) ?? [])]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue
    seen.add(id)
    open.push(...(next.get(id) ?? []))
  }
  return seen
}

/** Scenes in the order in which a walk in depth is done with them. */
function finished(next: ReadonlyMap<string, readonly string[]>, start: string): string[] {
  const done: string[] = []
  const seen = new Set<string>()
  const visit = (id: string): void => {
    if (seen.has(id)) return
    seen.add(id)
    for (const to of next.get(id) ?? []) visit(to)
    done.push(id)
  }
  visit(start)
  return done
}
