/** CSV that a spreadsheet opens without running anything of it, and reads as it was written. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvOf } from '../../src/accounts/csv.ts'

/** Reads CSV as RFC 4180 says. */
function read(csv: string): string[][] {
  const rows: string[][] = [[]]
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/gy
  for (const [, text = '', end] of csv.slice(1).matchAll(cell)) {
    rows.at(-1)?.push(text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text)
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

test('cells that a spreadsheet would run begin with an apostrophe', () => {
  const dangerous = ['=1+1', '+86', '-1', '@SUM(A1)', '\tx', '\rx', '=HYPERLINK("http://evil")']
  const cells = read(csvOf([dangerous]))[0] ?? []
  expect(cells).toEqual(dangerous.map((text) => `'${text}`))
  expect(csvOf([['甲', 'a,b', 'say "x"', 'two\nlines']])).toBe('\uFEFF甲,"a,b","say ""x""","two\nlines"\r\n')
})

test('whatever is written is read again, and no cell begins a formula', () => {
  const row = fc.array(fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n",\'ab甲 ') }), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
      const cells = read(csvOf(rows))
      expect(cells.map((texts) => texts.map((text) => text.replace(/^'(?=[=+\-@\t\r])/, '')))).toEqual(
        rows.map((texts) => texts.map((text) => text.replace(/^'(?=[=+\-@\t\r])/, ''))),
      )
      for (const text of cells.flat()) expect(text).not.toMatch(/^[=+\-@\t\r]/)
    }),
  )
})
