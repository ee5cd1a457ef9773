const started = Date.now()
let shown = 0

/** Prints one line about what the set-up is doing. */
export function say(line: string): void {
  clearProgress()
  process.stdout.write(`${line}\n`)
}

/** Shows how far something is: in a terminal the line is rewritten, elsewhere one line appears every ten seconds. */
export function sayProgress(line: string): void {
  if (process.stdout.isTTY) {
    process.stdout.write(`\r\u001b[K${line}`)
    shown = Date.now()
  } else if (Date.now() - Math.max(shown, started) >= 10_000) {
    process.stdout.write(`${line}\n`)
    shown = Date.now()
  }
}

/** A duration in seconds as people read it: `0.4 s`, `12 s`. */
export function seconds(milliseconds: number): string {
  return milliseconds < 9_950
    ? `${(milliseconds / 1000).toFixed(1)} s`
    : `${String(Math.round(milliseconds / 1000))} s`
}

function clearProgress(): void {
  if (process.stdout.isTTY && shown > 0) process.stdout.write('\r\u001b[K')
}
