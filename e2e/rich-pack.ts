import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { TextFile } from '../engine/index.ts'
import { tinyRules } from '../engine/testing/fixture.ts'
import { richScenario } from '../engine/testing/rich-roleplay.ts'

const about = `yingke: 1
kind: pack
id: rich
title: 样样都有
version: 1.0.0
authors: [测试]
licence: CC-BY-4.0
locales: [zh-CN]
scenarios: [rich.yaml]
`

/** Puts a pack beside those of a copy of the program: one scenario that uses every feature, with rules of its own. */
export function addRichPack(program: string): void {
  const files: readonly TextFile[] = [
    { file: 'pack.yaml', text: about },
    { file: 'rich.yaml', text: richScenario },
    ...tinyRules.map(({ file, text }) => ({ file: `rules/${file}`, text })),
  ]
  const folder = path.join(program, 'scenarios/rich')
  mkdirSync(path.join(folder, 'rules'), { recursive: true })
  for (const { file, text } of files) writeFileSync(path.join(folder, file), text)
}
