/** Tables as CSV that a spreadsheet opens without running anything of it. */

/** What a spreadsheet takes for the beginning of a formula (OWASP, CSV injection). */
const formula = /^[=+\-@\t\r]/

/** Rows as CSV (RFC 4180, UTF-8 with a byte order mark); a text that would be a formula begins with an apostrophe, a number stays one. */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`
}

/** The one way any export writes a text into a cell: what would be a formula begins with an apostrophe. */
export function harmless(text: string): string {
  return formula.test(text) ? `'${text}` : text
}

function cellOf(text: string | number): string {
  if (typeof text === 'number') return String(text)
  const safe = harmless(text)
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
