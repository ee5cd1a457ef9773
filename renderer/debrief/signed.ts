/** Points with their sign, a true minus for less than nothing. */
export const signed = (points: number): string =>
  points > 0 ? `+${String(points)}` : points < 0 ? `−${String(-points)}` : '0'
