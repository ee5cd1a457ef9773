import type { Diagnostic } from '../../../engine/index.ts'
import { complaint, megabytes, visible } from '../complaint.ts'
import { isLitter, isText, nameFault, nameKey, typeOf } from './entry-name.ts'
import { mostComplaints, packLimits } from './limits.ts'

/** A file that wants into a pack, as it is announced and before it is read. */
export type Candidate = {
  readonly name: string
  readonly size: number
  /** Its size in a zip file. */
  readonly packed?: number
  readonly is: 'file' | 'folder' | 'link'
  readonly encrypted?: boolean
}

/** What to do with a candidate; refusals are among the complaints. */
type Admitted = 'read' | 'enter' | 'refused' | 'passed over'

/** The door of a pack, the same for a folder and for a zip file. */
export type Admission = {
  admit(candidate: Candidate): Admitted
  /** No more is worth looking at. */
  full(): boolean
  complaints(): readonly Diagnostic[]
}

/** Opens the door for the files of `source`, which complaints about all of them name. */
export function openAdmission(source: string): Admission {
  const complaints: Diagnostic[] = []
  const files = new Map<string, 'file' | 'folder'>()
  let entries = 0
  let total = 0
  let over = false

  const refuse = (...about: Parameters<typeof complaint>): Admitted => {
    if (complaints.length < mostComplaints) complaints.push(complaint(...about))
    return 'refused'
  }
  const stop = (...about: Parameters<typeof complaint>): Admitted => {
    if (!over) refuse(...about)
    over = true
    return 'refused'
  }
  /** A folder may be named often, a file once, and nothing may be both. */
  const isTwice = (name: string, is: 'file' | 'folder'): boolean => {
    const steps = nameKey(name).split('/')
    const above = steps.map((_, index) => steps.slice(0, index).join('/')).slice(1)
    const key = steps.join('/')
    const known = files.get(key)
    const isIn = above.some((folder) => files.get(folder) === 'file')
    for (const folder of above) files.set(folder, 'folder')
    files.set(key, is)
    return isIn || known === 'file' || (known === 'folder' && is === 'file')
  }

  return {
    admit({ name: given, size, packed, is, encrypted }) {
      entries += 1
      if (entries > packLimits.entries)
        return stop('P003-too-many-entries', source, { limit: String(packLimits.entries) })
      const name = is === 'file' ? given : given.replace(/\/$/, '')
      const fault = nameFault(name)
      if (fault) return refuse(fault, name, { name: visible(name) })
      if (is === 'link') return refuse('P007-link', name, { name })
      if (isTwice(name, is)) return refuse('P010-name-twice', name, { name })
      total += size
      if (total > packLimits.total)
        return stop('P002-pack-too-large', source, {
          ...{ size: megabytes(total), limit: megabytes(packLimits.total) },
        })
      if (isLitter(name)) return 'passed over'
      if (is === 'folder') return 'enter'
      if (encrypted) return refuse('P009-encrypted', name, { name })
      const type = typeOf(name)
      if (!type) return refuse('P008-file-type', name, { name })
      if ((isText(type) || type === 'svg') && size > packLimits.text)
        return refuse('P004-entry-too-large', name, {
          ...{ name, size: megabytes(size), limit: megabytes(packLimits.text) },
        })
      if (packed !== undefined && size > packLimits.ratioFrom && size > packed * packLimits.ratio)
        return refuse('P005-bomb', name, { name, limit: String(packLimits.ratio) })
      return 'read'
    },
    full: () => over || complaints.length >= mostComplaints,
    complaints: () => complaints,
  }
}
