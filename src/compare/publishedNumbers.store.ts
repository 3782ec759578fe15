/** The numbers computed in the browser from the published files, by the same functions as on the server. */
import { readPublished, useDataset } from '../changes/dataset.store.ts'
import type { MapRecord } from '../changes/record.ts'
import { type FileRow, fileRowsOf } from '../indicators/indicatorFile.ts'
import { registerOf } from '../indicators/register.ts'
import { indicatorTable } from '../indicators/table.ts'

/** What indicators count; some of them are cut by unit. */
const counted = ['unit', 'alley', 'person', 'rule', 'inspection', 'opinion', 'visit']

/** Reads every published file indicators count; throws when one does not come. @param day the day of the files. */
export async function publishedNumbers(day: string): Promise<FileRow[]> {
  const { index, kinds } = useDataset.getState()
  const units = [...(kinds.unit?.keys() ?? [])].map((key) => key.slice('unit:'.length))
  const paths = counted.flatMap((kind) => {
    const url = index?.kinds[kind]?.url ?? ''
    return url.includes('{unit}') ? units.map((unit) => url.replace('{unit}', unit)) : [url]
  })
  const files = await Promise.all(
    paths.filter((path) => path !== '').map((path) => readPublished<{ features: MapRecord[] }>(path)),
  )
  return fileRowsOf(indicatorTable(registerOf(files.flatMap(({ features }) => features)), day))
}
