/** The table as it stands, in every format: what is shown, all pages of it, in its order. */

import { useDataset } from '../changes/dataset.store.ts'
import type { MapRecord } from '../changes/record.ts'
import { collectionOf } from '../report/collection.ts'
import { ExportMenu } from '../report/ExportMenu.tsx'
import type { Cells } from '../report/sheet.ts'

interface Given {
  /** What the files are called, before the day the data speak of. */
  name: string
  /** Gives head and rows when asked. */
  cells: () => Cells
  /** Gives the records of the rows when asked, in their order. */
  records: () => readonly MapRecord<object>[]
}

export function TableExport({ name, cells, records }: Given) {
  const asOf = useDataset(({ index }) => index?.asOf ?? '')
  return (
    <ExportMenu
      name={name}
      date={asOf}
      cells={cells}
      collection={(origin) => collectionOf(records(), origin)}
      picture={{ element: () => document.querySelector<HTMLElement>('#table table'), legend: [] }}
    />
  )
}
