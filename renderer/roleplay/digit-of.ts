const taking = 'input, textarea, select, [contenteditable], [role="dialog"], [role="alertdialog"]'

/** The digit 1 to 9 that a key press means, or `undefined` where it means something else or is meant for a field. */
export function digitOf(event: KeyboardEvent): number | undefined {
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented)
    return undefined
  if (event.target instanceof Element && event.target.closest(taking)) return undefined
  return /^[1-9]$/.test(event.key) ? Number(event.key) : undefined
}
