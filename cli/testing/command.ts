import { spawnSync } from 'node:child_process'
import path from 'node:path'

const root = path.join(import.meta.dirname, '..', '..')

/** Runs the real command, as a person would. */
export function yingke(args: readonly string[], input = '', locale = 'zh_CN.UTF-8') {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(root, 'cli/yingke.mjs'), ...args],
    {
      encoding: 'utf8',
      input,
      env: { ...process.env, LC_ALL: locale, NO_COLOR: '1' },
    },
  )
  return { status, stdout, stderr }
}
