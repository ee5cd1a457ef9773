import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Makes the folder where it is missing and tells whether files can be written in it, by writing one. */
export function canWriteIn(folder: string): boolean {
  const probe = path.join(folder, `.probe-${String(process.pid)}`)
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(probe, '')
    rmSync(probe)
    return true
  } catch {
    return false
  }
}
