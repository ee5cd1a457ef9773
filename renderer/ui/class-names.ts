/** Joins the names of CSS classes, passing over what is absent. */
export const classNames = (...names: readonly (string | undefined | false)[]): string =>
  names.filter((name) => name !== undefined && name !== false && name !== '').join(' ')
