import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { contentSchema, schemaFile, writtenSchema } from './content-schema.ts'

const { schema, use } = contentSchema()
for (const lacking of use.lacking) console.error(`Not in build/schema-words.zh-CN.json: ${lacking}`)
if (use.lacking.size > 0) process.exitCode = 1
await mkdir(path.dirname(schemaFile), { recursive: true })
await writeFile(schemaFile, await writtenSchema(schema))
