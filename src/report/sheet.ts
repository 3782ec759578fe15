/** A table as a spreadsheet file (XLSX): numbers are numbers, texts are escaped as in every export, the head stands still. */
import { harmless } from '../accounts/csv.ts'

export type Cells = readonly (readonly (string | number)[])[]

/** What the writer of the file takes for a cell. */
type SheetCell = { value: string; type: StringConstructor } | { value: number; type: NumberConstructor } | null

/** A number as it is written without any doubt: no leading zeros, which codes and telephone numbers have. */
const plainNumber = /^(0|[1-9]\d{0,14})(\.\d{1,10})?$/

/** The cells of a sheet; an empty text is an empty cell. */
export function sheetCells(cells: Cells): SheetCell[][] {
  return cells.map((row) =>
    row.map((text) => {
      if (text === '') return null
      if (typeof text === 'number') return { value: text, type: Number }
      if (plainNumber.test(text)) return { value: Number(text), type: Number }
      return { value: harmless(text), type: String }
    }),
  )
}

/** @param name of the sheet; what Excel does not allow in it is left out. */
export async function sheetOf(name: string, cells: Cells): Promise<Blob> {
  const { default: write } = await import('write-excel-file/browser')
  const sheet = name.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31)
  return write(sheetCells(cells), { sheet, stickyRowsCount: 1 }).toBlob()
}
