import path from 'node:path'
import { format, resolveConfig } from 'prettier'
import { handbookFolder } from './page.ts'
import { withSections } from './sections.ts'

/** The text of a page as it is on the disk: with what the program writes into it, and in our layout. */
export async function written(file: string, text: string): Promise<string> {
  const place = path.join(handbookFolder, file)
  return format(withSections(text), { ...(await resolveConfig(place)), parser: 'markdown' })
}
