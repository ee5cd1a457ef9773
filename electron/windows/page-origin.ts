/** The scheme of our own pages. */
export const scheme = 'app'
/** Where our pages come from when there is no development server. */
const bundleOrigin = `${scheme}://bundle`

/** Where pages come from: our own protocol, or the development server that was given. */
export type PageOrigin = { readonly origin: string; readonly developing: boolean }

/** The development server counts only while the program is not packaged. */
export function pageOrigin(packaged: boolean, developmentServer: string | undefined): PageOrigin {
  if (packaged || !developmentServer) return { origin: bundleOrigin, developing: false }
  return { origin: new URL(developmentServer).origin, developing: true }
}
