/** Going on with an item that waits: it leaves the line and lies on the desk again, as its author left it. */
import { useCallback } from 'react'
import type { Alley, AlleyProperties } from '../alleys/alley.ts'
import { addDraft, openDesk, setFields, setGeometry } from '../alleys/desk.store.ts'
import { newDraft } from '../alleys/desk.ts'
import type { Line } from '../alleys/line.ts'
import type { Change } from '../changes/change.ts'
import { shownRecords, takeBack } from '../changes/outbox.store.ts'
import type { Fields, Key } from '../changes/record.ts'
import type { OutboxItem } from '../changes/waiting.ts'
import { useLook } from '../map/ViewLink.tsx'

function isLine(value: unknown): value is Line {
  return typeof value === 'object' && value !== null && 'type' in value && /LineString$/.test(String(value.type))
}

/** Lays one change of an alley on the desk: its values over what the alley is without it. */
function layOnDesk(change: Change): void {
  if (change.action === 'delete') return
  const { geometry, lengthM: _, ...fields }: Fields = change.action === 'create' ? change.fields : change.set
  const set = fields as unknown as Partial<AlleyProperties>
  const line = isLine(geometry) ? geometry : null
  if (change.action === 'create') {
    addDraft(newDraft(change.key, { ...set, unit: String(fields.unit) }, line))
    return
  }
  const alley = shownRecords.get(change.key)
  if (!alley) return
  openDesk(alley as unknown as Alley, String(alley.properties.unit) as Key)
  setFields([change.key], set)
  if (line) setGeometry(change.key, line)
}

/** The way from the tray back to the editor; nothing happens where the item is on its way already. */
export function useGoOnEditing(): (item: OutboxItem) => Promise<void> {
  const look = useLook()
  return useCallback(
    async ({ changeSet }) => {
      const [first] = changeSet.changes
      if (!first || !(await takeBack(changeSet.id))) return
      for (const change of changeSet.changes) layOnDesk(change)
      const place = first.action === 'create' ? (String(first.fields.unit) as Key) : first.key
      look({ key: place, page: 'edit' })
    },
    [look],
  )
}
