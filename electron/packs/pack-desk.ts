import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, statSync } from 'node:fs'
import path from 'node:path'
import type { ListedPack, PackReport } from '../../contract/packs.ts'
import type { Refusal } from '../../contract/result-codes.ts'
import { fail, ok, unreachable, type Result } from '../../engine/index.ts'
import { hasErrors } from './check-pack.ts'
import { complaint } from './complaint.ts'
import { listInstalled, removePack } from './installed-packs.ts'
import { packFolders, readPack } from './pack.ts'
import type { PackAnswer } from './pack-tasks.ts'
import { inThread, type PackThread } from './pack-thread.ts'

/** What the desk needs from the rest of the program. */
export type PackDeskOptions = {
  /** The program's own packs. */
  readonly own: string
  /** Where packs are installed. */
  readonly installed: string
  readonly thread: PackThread
  /** Asks for a file with the system's dialog; `undefined` where nothing was chosen. */
  readonly askPack: () => Promise<string | undefined>
  /** Told after every change. */
  readonly changed: () => void
}

/** Where packs come in: looked at first, installed when somebody has seen the report. */
export type PackDesk = {
  choose(): Promise<Result<PackReport, Refusal>>
  /** `place` is where a file or folder was taken from; anything but a pack is refused unread. */
  check(place: string): Promise<Result<PackReport, Refusal>>
  install(token: string): Promise<Result<ListedPack, Refusal>>
  /** The attempts at its scenarios stay, with all that was said. */
  remove(key: string): Promise<Result<null, Refusal>>
  list(): readonly ListedPack[]
}

type Kept = { readonly place: string; readonly digest: string }

const remembered = 8

/** Opens the desk for one data folder. */
export function openPackDesk({ own, installed: packs, thread, askPack, changed }: PackDeskOptions): PackDesk {
  const reports = new Map<string, Kept>()
  const keep = (kept: Kept): string => {
    const token = randomUUID()
    reports.set(token, kept)
    for (const old of [...reports.keys()].slice(0, -remembered)) reports.delete(old)
    return token
  }
  const versionsHere = (id: string): string[] => {
    const inProgram = packFolders(own).flatMap((folder) => {
      const pack = readPack(folder)
      return pack.ok ? [pack.value] : []
    })
    const versions = [...inProgram, ...listInstalled(packs)].flatMap((one) =>
      one.id === id ? [one.version] : [],
    )
    return [...new Set(versions)]
  }

  const report = (place: string, answer: Extract<PackAnswer, { is: 'checked' }>): PackReport => {
    const { about, digest = '', key, kinds, diagnostics } = answer
    const token = keep({ place, digest })
    const source = path.basename(place)
    if (!about || key === undefined) return { token, source, kinds, diagnostics, beside: [], then: 'mend' }
    const { id, title, titles, version, authors, licence } = about
    const isHere = existsSync(path.join(packs, key))
    return {
      ...{ token, source, kinds, diagnostics, beside: isHere ? [] : versionsHere(id) },
      about: { id, title, titles, version, authors, licence, digest: digest.replace('sha256:', '') },
      then: hasErrors(diagnostics) ? 'mend' : isHere ? 'installed' : 'install',
    }
  }

  const check = async (place: string): Promise<Result<PackReport, Refusal>> => {
    if (!mayBePack(place)) return fail({ code: 'not-a-pack' })
    const answer = await inThread(thread, { is: 'check', place })
    const source = path.basename(place)
    const stopped = complaint('P020-check-stopped', source, { seconds: String(thread.seconds) })
    if (!answer.ok) return ok(report(place, { is: 'checked', kinds: {}, diagnostics: [stopped] }))
    if (answer.value.is !== 'checked') throw new RangeError(`A check was answered with "${answer.value.is}"`)
    return ok(report(place, answer.value))
  }

  return {
    check,
    async choose() {
      const place = await askPack()
      return place === undefined ? fail({ code: 'cancelled' }) : check(place)
    },
    async install(token) {
      const kept = reports.get(token)
      if (!kept) return fail({ code: 'pack-changed' })
      try {
        mkdirSync(packs, { recursive: true })
      } catch {
        return fail({ code: 'pack-not-written' })
      }
      const answer = await inThread(thread, { is: 'install', ...kept, packs })
      if (!answer.ok) return fail({ code: 'pack-changed' })
      reports.delete(token)
      changed()
      return listedOf(answer.value, packs)
    },
    async remove(key) {
      try {
        return (await removePack(key, packs)) ? ok(null) : fail({ code: 'unknown-pack' })
      } catch (error) {
        if (error instanceof Error && 'code' in error) return fail({ code: 'pack-not-removed' })
        throw error
      } finally {
        changed()
      }
    },
    list: () => listInstalled(packs),
  }
}

function listedOf(answer: PackAnswer, packs: string): Result<ListedPack, Refusal> {
  switch (answer.is) {
    case 'installed': {
      const listed = listInstalled(packs).find(({ key }) => key === answer.key)
      if (!listed) throw new RangeError(`"${answer.key}" was installed and is not there`)
      return ok(listed)
    }
    case 'changed':
      return fail({ code: 'pack-changed' })
    case 'not-written':
      return fail(refusalOf(answer.reason))
    case 'checked':
      throw new RangeError('An installation was answered with a check')
    default:
      return unreachable(answer)
  }
}

function refusalOf(reason: string): Refusal {
  if (reason === 'ENOSPC' || reason === 'EDQUOT') return { code: 'pack-disk-full' }
  return { code: 'pack-not-written' }
}

/** Whether it is a `.yingke` file or a folder with `pack.yaml`: nothing else is opened, whoever names it. */
function mayBePack(place: string): boolean {
  if (!path.isAbsolute(place)) return false
  const about = statSync(place, { throwIfNoEntry: false })
  if (about?.isDirectory()) return existsSync(path.join(place, 'pack.yaml'))
  return about?.isFile() === true && place.toLowerCase().endsWith('.yingke')
}
