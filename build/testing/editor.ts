import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

type Message = {
  readonly id?: number
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
}

/** Something that an editor underlines. Lines count from 1. */
export type Underlined = { readonly line: number; readonly message: string }

/** An editor of YAML files, as authors have it: it finds the schema by the first line of a file. */
export type Editor = {
  /** What is underlined in a file with this text. */
  underlined(file: string, text: string): Promise<readonly Underlined[]>
  /** What is shown over the mark `|` of the text. */
  hover(file: string, marked: string): Promise<string>
  /** What is offered at the mark `|` of the text. */
  offers(file: string, marked: string): Promise<readonly string[]>
  close(): void
}

const server = path.join(
  path.dirname(createRequire(import.meta.url).resolve('yaml-language-server/package.json')),
  'bin/yaml-language-server',
)
const settings = {
  yaml: { validate: true, hover: true, completion: true, schemaStore: { enable: false } },
  http: {},
  '[yaml]': {},
  editor: {},
  files: {},
}

/** Starts the YAML language server that editors use. */
export async function openEditor(): Promise<Editor> {
  const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] })
  const waiting = new Map<number | string, (value: unknown) => void>()
  const send = (message: object) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message })
    child.stdin.write(`Content-Length: ${String(Buffer.byteLength(body))}\r\n\r\n${body}`)
  }
  const answered = (key: number | string): Promise<unknown> =>
    new Promise((resolve) => waiting.set(key, resolve))

  const receive = ({ id, method, params, result }: Message) => {
    if (method === 'workspace/configuration' && id !== undefined) {
      const { items } = params as { items: readonly { section: keyof typeof settings }[] }
      send({ id, result: items.map(({ section }) => settings[section]) })
    } else if (method !== undefined && id !== undefined) send({ id, result: null })
    else if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as { uri: string; diagnostics: unknown }
      waiting.get(uri)?.(diagnostics)
    } else if (id !== undefined) waiting.get(id)?.(result)
  }
  child.stdout.on('data', messages(receive))

  let asked = 0
  const ask = (method: string, params: object): Promise<unknown> => {
    asked += 1
    const answer = answered(asked)
    send({ id: asked, method, params })
    return answer
  }
  const open = async (file: string, text: string) => {
    const uri = `${pathToFileURL(file).href}?${String((asked += 1))}.yaml`
    const diagnostics = answered(uri)
    send({
      method: 'textDocument/didOpen',
      params: { textDocument: { uri, languageId: 'yaml', version: 1, text } },
    })
    return { textDocument: { uri }, diagnostics: await diagnostics }
  }
  const at = async (file: string, marked: string) => {
    const before = marked.slice(0, marked.indexOf('|')).split('\n')
    const { textDocument } = await open(file, marked.replace('|', ''))
    return { textDocument, position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 } }
  }

  await ask('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: { workspace: { configuration: true }, textDocument: { hover: {}, completion: {} } },
  })
  send({ method: 'initialized', params: {} })
  send({ method: 'workspace/didChangeConfiguration', params: { settings } })

  return {
    underlined: async (file, text) => {
      const { diagnostics } = await open(file, text)
      const found = diagnostics as readonly { message: string; range: { start: { line: number } } }[]
      return found.map(({ message, range }) => ({ line: range.start.line + 1, message }))
    },
    hover: async (file, marked) => {
      const shown = await ask('textDocument/hover', await at(file, marked))
      return (shown as { contents: { value: string } } | null)?.contents.value ?? ''
    },
    offers: async (file, marked) => {
      const offered = await ask('textDocument/completion', await at(file, marked))
      return (offered as { items: readonly { label: string }[] }).items.map(({ label }) => label)
    },
    close: () => child.kill(),
  }
}

/** Takes messages out of a stream of bytes in which each is led by its length. */
function messages(receive: (message: Message) => void): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0)
  return (chunk) => {
    rest = Buffer.concat([rest, chunk])
    for (;;) {
      const head = rest.indexOf('\r\n\r\n')
      const length = Number(/Content-Length: (\d+)/.exec(rest.subarray(0, head).toString())?.[1])
      const end = head + 4 + length
      if (head < 0 || rest.length < end) return
      receive(JSON.parse(rest.subarray(head + 4, end).toString()) as Message)
      rest = rest.subarray(end)
    }
  }
}
