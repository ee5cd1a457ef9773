/**
 * The one style element that a library of ours writes into a page: react-aria-components, for touch on everything
 * that can be pressed. It is allowed by its text, so that no other is.
 */
export const pressableStyle = `'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='`

/** What our pages may do: load from ourselves, and nothing else. Text never becomes a script. */
export const contentSecurity = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self' ${pressableStyle}`,
  `img-src 'self' data:`,
  `font-src 'self'`,
  `media-src 'self' blob:`,
  `connect-src 'self'`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'none'`,
  `object-src 'none'`,
  `require-trusted-types-for 'script'`,
  `trusted-types 'none'`,
].join('; ')
