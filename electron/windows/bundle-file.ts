import path from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.wav': 'audio/wav',
}

/** A file that may be served, and what it is served as. */
export type BundleFile = { readonly place: string; readonly type: string }

/**
 * The file under `root` that an address of our protocol names; `undefined` for another host, a way out of `root`, or
 * a kind of file that we do not have.
 */
export function bundleFile(root: string, address: string): BundleFile | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (!url || url.protocol !== 'app:' || url.host !== 'bundle') return undefined
  const name = decoded(url.pathname)
  // Backslashes lead out on Windows, colons name drives and streams there, and NUL ends a name early.
  if (name === undefined || /[\\:\0]/.test(name)) return undefined
  const place = path.join(root, name)
  const type = types[path.extname(place).toLowerCase()]
  const inside = place.startsWith(path.join(root, path.sep))
  return inside && type !== undefined ? { place, type } : undefined
}

function decoded(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname)
  } catch {
    // Not an address that we ever wrote.
    return undefined
  }
}
