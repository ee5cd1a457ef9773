/** Things of which the first in an order can be taken at any time. */
export type Heap<T> = { push(thing: T): void; pop(): T | undefined }

/** An empty heap; `first` says whether one thing is to be taken before another. */
export function heapBy<T>(first: (one: T, other: T) => boolean): Heap<T> {
  const things: T[] = []
  const swapIfFirst = (child: number, parent: number): boolean => {
    const [one, other] = [things[child], things[parent]]
    if (one === undefined || other === undefined || !first(one, other)) return false
    things[child] = other
    things[parent] = one
    return true
  }
  return {
    push(thing) {
      things.push(thing)
      for (let at = things.length - 1; at > 0;) {
        const parent = (at - 1) >> 1
        if (!swapIfFirst(at, parent)) return
        at = parent
      }
    },
    pop() {
      const top = things[0]
      const last = things.pop()
      if (last === undefined || things.length === 0) return top
      things[0] = last
      for (let at = 0; ;) {
        const [left, right] = [2 * at + 1, 2 * at + 2]
        const [one, other] = [things[left], things[right]]
        if (one === undefined) return top
        const child = other !== undefined && first(other, one) ? right : left
        if (!swapIfFirst(child, at)) return top
        at = child
      }
    },
  }
}
