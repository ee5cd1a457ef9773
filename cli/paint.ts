import { styleText } from 'node:util'

/** A colour or weight of the terminal. */
export type Paint = 'red' | 'green' | 'yellow' | 'dim' | 'bold' | 'underline'

/** Colours for people: on a terminal or where FORCE_COLOR asks for them, and never where NO_COLOR is set. */
export function paint(colour: Paint | readonly Paint[], text: string): string {
  const wanted = process.stdout.isTTY || Boolean(process.env['FORCE_COLOR'])
  return wanted && !process.env['NO_COLOR'] ? styleText([colour].flat(), text) : text
}
