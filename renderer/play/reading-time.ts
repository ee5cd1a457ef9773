/** How long reading a text takes that stands there all at once, in milliseconds. */
export const readingTime = (text: string): number => 500 + (text.length * 1000) / 16
