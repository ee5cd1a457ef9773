const tag = /<(\/?)([A-Za-z][\w:.-]*)((?:[^"'<>]|"[^"<]*"|'[^'<]*')*)>/y
const attribute = /([^\s"'=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const passedOver = /<!--(?:[^-]|-(?!-))*-->|[^<]+/y
const declaration = /^\s*<\?xml(?:[^?]|\?(?!>))*\?>/

/** What a picture needs. Whatever can run, load or change something is not here. */
const elements = new Set(
  (
    'svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan textPath style ' +
    'linearGradient radialGradient stop clipPath mask pattern marker filter feBlend feColorMatrix feComposite ' +
    'feFlood feGaussianBlur feMerge feMergeNode feOffset feDropShadow feMorphology feTurbulence switch'
  ).split(' '),
)

/** Whether a text is an SVG picture that draws and does nothing else. What is not understood is not let through. */
export function isPlainSvg(written: string): boolean {
  const text = written.replace(/^\uFEFF/, '').replace(declaration, '')
  // No entity can hide a word from the checks below: the five of XML and no numbers.
  if (/&(?!(amp|lt|gt|quot|apos);)/.test(text) || /javascript:|@import|expression\(|\\/i.test(text))
    return false
  if (hasAddress(text)) return false
  let at = 0
  let first: string | undefined
  while (at < text.length) {
    const skipped = matchAt(passedOver, text, at)
    if (skipped) {
      at += skipped[0].length
      continue
    }
    const found = matchAt(tag, text, at)
    if (!found) return false
    const [whole, , name = '', attributes = ''] = found
    first ??= name
    if (!elements.has(name) || !areHarmless(attributes)) return false
    at += whole.length
  }
  return first === 'svg'
}

/** Whether a style reaches for anything but a part of the same picture. */
const hasAddress = (text: string): boolean =>
  /url\s*\(\s*(?!["']?\s*#)/i.test(text) || /image-set|src\s*\(/i.test(text)

function areHarmless(attributes: string): boolean {
  if (/[^\s/]/.test(attributes.replaceAll(attribute, ''))) return false
  return [...attributes.matchAll(attribute)].every(([, name = '', double, single]) => {
    const value = double ?? single ?? ''
    const local = name.slice(name.indexOf(':') + 1).toLowerCase()
    if (local.startsWith('on') || local === 'base') return false
    if (name === 'xmlns') return value === 'http://www.w3.org/2000/svg'
    return local !== 'href' || /^\s*#/.test(value)
  })
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
