import { styleText } from 'node:util'

/** Colours for people: only on a terminal, and never where NO_COLOR is set. */
export function paint(colour: 'red' | 'green' | 'yellow' | 'dim', text: string): string {
  return process.stdout.isTTY && !process.env['NO_COLOR'] ? styleText(colour, text) : text
}
