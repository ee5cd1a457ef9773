import { checkRows, type Check } from './checks.ts'
import { runCommand, Stop } from './command.ts'
import { ending } from './ending.ts'
import { say, seconds } from './say.ts'

/** Runs the checks that were named, or all, row by row; goes no further than the first row with a failure. */
async function test(names: readonly string[]): Promise<number> {
  const known = checkRows.flat().map(({ name }) => name)
  const strange = names.find((name) => !known.includes(name))
  if (strange !== undefined)
    throw new Stop(`There is no check "${strange}". The checks are: ${known.join(' ')}`)
  let passed = 0
  let failed = 0
  for (const row of checkRows) {
    const wanted = row.filter(({ name }) => names.length === 0 || names.includes(name))
    const results = await Promise.all(wanted.map(runCheck))
    ending.throwIfAborted()
    passed += results.filter((good) => good).length
    failed += results.filter((good) => !good).length
    if (failed > 0) break
  }
  say(`checks: ${String(passed)} passed, ${String(failed)} failed`)
  return failed === 0 ? 0 : 1
}

async function runCheck({ name, run, gist }: Check): Promise<boolean> {
  const began = Date.now()
  const { code, output } = await run().catch((error: unknown) => {
    if (error instanceof Stop) return { code: 1, output: error.message }
    throw error
  })
  const took = seconds(Date.now() - began)
  if (code !== 0) {
    if (!ending.aborted) say(`FAILED  ${name}, ${took}\n${output.trimEnd()}`)
    return false
  }
  const worth = gist?.exec(output)?.[1]
  say(`passed  ${name}, ${took}${worth === undefined ? '' : ` (${worth.trim()})`}`)
  return true
}

await runCommand(() => test(process.argv.slice(2)))
