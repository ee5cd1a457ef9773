/** Where a word of a list stands in a text: its number, and start and end (exclusive). */
export type WordHit = (word: number, start: number, end: number) => void

type TrieNode = { readonly next: Map<number, TrieNode>; word: number }

const emptyNode = (): TrieNode => ({ next: new Map(), word: -1 })

/**
 * Finds every occurrence of every word of the list, in order of start. The time is linear in the text, times
 * the length of the longest word at the worst.
 */
export function wordFinder(words: readonly string[]): (text: string, hit: WordHit) => void {
  const root = emptyNode()
  for (const [id, word] of words.entries()) {
    let node = root
    for (let index = 0; index < word.length; index += 1) {
      const code = word.charCodeAt(index)
      let child = node.next.get(code)
      if (!child) {
        child = emptyNode()
        node.next.set(code, child)
      }
      node = child
    }
    node.word = id
  }
  return (text, hit) => {
    for (let start = 0; start < text.length; start += 1) {
      let node = root.next.get(text.charCodeAt(start))
      for (let end = start + 1; node; end += 1) {
        if (node.word >= 0) hit(node.word, start, end)
        node = end < text.length ? node.next.get(text.charCodeAt(end)) : undefined
      }
    }
  }
}
