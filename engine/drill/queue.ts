/** How many others come before a prompt that comes back. */
const distance = 3

/** The queue with a prompt that is to come back after some others, or at the end where there are fewer. */
export function putBack(queue: readonly string[], prompt: string): string[] {
  return [...queue.slice(0, distance), prompt, ...queue.slice(distance)]
}

/**
 * The queue with the `moved` prompts before all others for which `mayMove` holds. The rest keep their places, so that
 * what comes back does so when it should.
 */
export function bringForward(
  queue: readonly string[],
  mayMove: (prompt: string) => boolean,
  moved: (prompt: string) => boolean,
): string[] {
  const movable = queue.filter(mayMove)
  const order = [...movable.filter(moved), ...movable.filter((prompt) => !moved(prompt))].values()
  return queue.map((prompt) => (mayMove(prompt) ? (order.next().value ?? prompt) : prompt))
}
