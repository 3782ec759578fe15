/** The numbers of a day from the published files alone, for a page without the app around it. */
import type { PublishedIndex } from '../changes/published.ts'
import type { MapRecord } from '../changes/record.ts'
import { type FileRow, fileRowsOf } from '../indicators/indicatorFile.ts'
import { registerOf } from '../indicators/register.ts'
import { indicatorTable } from '../indicators/table.ts'

/** What indicators count. */
const counted = ['unit', 'alley', 'person', 'rule', 'inspection', 'opinion', 'visit']

/** The files of what indicators count, relative to the index. */
export function countedPaths(
  { kinds }: Pick<PublishedIndex, 'kinds'>,
  units: readonly Pick<MapRecord, 'id'>[],
): string[] {
  return counted.flatMap((kind) => {
    const url = kinds[kind]?.url
    if (!url) return []
    return url.includes('{unit}') ? units.map(({ id }) => url.replace('{unit}', id.slice('unit:'.length))) : [url]
  })
}

export function numbersOf(records: readonly MapRecord[], day: string): FileRow[] {
  return fileRowsOf(indicatorTable(registerOf(records), day))
}
