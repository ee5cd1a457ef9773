import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { filesFor, handbookFolder, pages, shownIn, withOutputs } from './handbook/page.ts'
import { enterRoom } from './handbook/room.ts'
import { written } from './handbook/written.ts'

const all = pages()
for (const page of all) {
  const room = enterRoom(filesFor(page, all))
  try {
    const print = new Map<string, string>()
    for (const { command } of shownIn(page)) print.set(command, await room.print(command))
    writeFileSync(path.join(handbookFolder, page.file), await written(page.file, withOutputs(page, print)))
  } finally {
    room.leave()
  }
}
