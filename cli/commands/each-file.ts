import { tellFailure } from '../failure.ts'
import { contentFiles } from '../manuscript/content-files.ts'
import { openManuscript, type Manuscript } from '../manuscript/manuscript.ts'
import { CommandFailure } from '../outcome.ts'
import type { Words } from '../words.ts'

/** How it went with the files of a place: how many were looked at, and how many of them could not be worked on. */
export type Gone = { readonly files: number; readonly failed: number }

/**
 * Opens every content file of a file or folder for `work`. A file that fails is told and does not stop the others.
 * Throws `CommandFailure` when there is nothing at the place.
 */
export function eachFile(place: string, words: Words, work: (manuscript: Manuscript) => void): Gone {
  const files = contentFiles(place, words)
  let failed = 0
  for (const file of files) {
    try {
      work(openManuscript(file, words))
    } catch (error) {
      if (!(error instanceof CommandFailure)) throw error
      tellFailure(error, words)
      failed += 1
    }
  }
  return { files: files.length, failed }
}
