/** The button that saves a table as CSV: what is shown, all pages of it, in its order. */
import { IconDownload } from '@tabler/icons-react'
import { csvOf } from '../accounts/csv.ts'
import { saveAs } from '../accounts/saveAs.tsx'
import { useDataset } from '../changes/dataset.store.ts'
import { useWords } from '../words/words.tsx'

/** @param name what the file is called, before the day the data speak of. @param cells gives head and rows when asked. */
export function TableExport({ name, cells }: { name: string; cells: () => readonly (readonly string[])[] }) {
  const words = useWords()
  const asOf = useDataset(({ index }) => index?.asOf ?? '')
  return (
    <button
      type="button"
      className="tool tableExport"
      aria-label={words.say('table.export')}
      title={words.say('table.exportHelp')}
      onClick={() => saveAs(`${name} ${asOf}.csv`, csvOf(cells()))}
    >
      <IconDownload size={18} aria-hidden="true" />
      <span>{words.say('table.export')}</span>
    </button>
  )
}
