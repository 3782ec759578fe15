/** A unit's name on the lines of its cell of the hive. */

/** The width of a text in widths of a Chinese character. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter > '⺀' ? 1 : 0.56), 0)
}

/** Whether a name is written in Latin letters: a letter before it that marks it does not make it so. */
export function isLatin(name: string): boolean {
  return /[a-z]{2}/.test(name)
}

/** Where a syllable written in Latin letters begins. */
const syllable = /(?<=.)(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])(?=[aeiou])/g

/** A name on one line, or on two where it is wider than `most`: parted at the space nearest to its middle, or else between syllables. */
export function nameLines(name: string, most: number): string[] {
  if (widthOf(name) <= most) return [name]
  const nearest = (pattern: RegExp) =>
    [...name.matchAll(pattern)]
      .map(({ index }) => index)
      .sort((one, other) => Math.abs(one - name.length / 2) - Math.abs(other - name.length / 2))[0]
  const space = nearest(/ /g)
  if (space !== undefined) return [name.slice(0, space), name.slice(space + 1)]
  const cut = nearest(syllable)
  return cut === undefined ? [name] : [`${name.slice(0, cut)}-`, name.slice(cut)]
}
