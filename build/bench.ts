import { auditTime } from '../bench/audit-speed.ts'
import { checkTime } from '../bench/check-speed.ts'
import { coldStart } from '../bench/cold-start.ts'
import { stepTime } from '../bench/engine.ts'
import { stepsAgainstInk } from '../bench/ink-steps.ts'
import { judgeAgainstRegexp, judgeTime, longJudgeTime } from '../bench/judge-speed.ts'
import { runCommand } from './command.ts'
import { compileApp } from './compile.ts'
import { ensureRuntime } from './runtime.ts'
import { ensureSystemLibraries } from './system-libraries.ts'
import { withVirtualDisplay } from './virtual-display.ts'

/** Sets up what is missing, then prints one line of JSON for each figure. */
async function bench(): Promise<number> {
  const print = (figure: string, values: Record<string, number>) => {
    process.stdout.write(`${JSON.stringify({ figure, ...values })}\n`)
  }
  print('step', stepTime())
  print('steps-against-ink', stepsAgainstInk())
  print('check', checkTime())
  print('audit', auditTime())
  print('judge', judgeTime())
  print('judge-long', longJudgeTime())
  print('judge-against-regexp', judgeAgainstRegexp())
  const runtime = await ensureRuntime()
  await ensureSystemLibraries(runtime.program, 'screens')
  await compileApp()
  print('cold-start', await withVirtualDisplay('1920x1080', (env) => coldStart(runtime.program, env)))
  return 0
}

await runCommand(bench)
