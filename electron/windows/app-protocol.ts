import { readFile } from 'node:fs/promises'
import { protocol } from 'electron/main'
import { bundleFile } from './bundle-file.ts'
import { contentSecurity } from './content-security.ts'
import { scheme } from './page-origin.ts'

const headers = {
  'Content-Security-Policy': contentSecurity,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
}

/** Makes our scheme an ordinary, secure origin. Only before the program is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ])
}

/** Serves the files under `root`, and nothing else, as `app://bundle/`. */
export function serveBundle(root: string): void {
  protocol.handle(scheme, async (request) => {
    const file = request.method === 'GET' ? bundleFile(root, request.url) : undefined
    if (!file) return new Response(null, { status: 404, headers })
    try {
      const content = await readFile(file.place)
      return new Response(new Uint8Array(content), { headers: { ...headers, 'Content-Type': file.type } })
    } catch {
      return new Response(null, { status: 404, headers })
    }
  })
}
