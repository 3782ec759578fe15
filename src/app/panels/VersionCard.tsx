/** A version beside today: the fields that differ, to be ticked one by one, and the restoring, which asks why. */
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { fieldName } from '../../alleys/fieldWords.ts'
import { differing } from '../../changes/diff.ts'
import type { Version } from '../../changes/past.ts'
import { type MapRecord, unitOf } from '../../changes/record.ts'
import { useWords } from '../../words/words.tsx'
import { MapCard } from '../MapCard.tsx'
import { Value } from './DiffRows.tsx'
import { fieldsWith, toldFields } from './diffWords.ts'
import { RestoreForm } from './RestoreForm.tsx'
import { RevertSet } from './RevertSet.tsx'

interface Props {
  version: Version
  today: MapRecord
  /** The number that a restored version would have. */
  next: number
  isMine: boolean
  onClose: () => void
}

export function VersionCard({ version, today, next, isMine, onClose }: Props) {
  const words = useWords()
  const { record, number, changeSet } = version
  const fields = record ? differing(record, today) : []
  const told = toldFields({ fields }).filter((field) => field !== 'lengthM' || !fields.includes('geometry'))
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const ticked = told.filter((field) => !left.has(field))
  const toggle = (field: string) =>
    setLeft((all) => new Set(all.has(field) ? [...all].filter((one) => one !== field) : [...all, field]))
  const label = words.say('past.against', { n: number })
  return (
    <MapCard label={label}>
      <header className="mapCard-head">
        <h2>{label}</h2>
        <button type="button" className="tool tool-icon" aria-label={words.say('past.close')} onClick={onClose}>
          <IconX size={18} aria-hidden="true" />
        </button>
      </header>
      {told.length === 0 && <p className="mapCard-note">{words.say('past.same')}</p>}
      {told.length > 0 && record && (
        <table className="diffRows">
          <thead>
            <tr>
              <th>
                <span className="hidden">{words.say('diff.field')}</span>
              </th>
              <th scope="col" className="diffRows-once">
                {words.say('past.version', { n: number })}
                <br />
                {words.date(changeSet.at)}
              </th>
              <th scope="col">{words.say('past.today')}</th>
              {isMine && <th scope="col">{words.say('past.restore')}</th>}
            </tr>
          </thead>
          <tbody>
            {told.map((field) => (
              <tr key={field}>
                <th scope="row">{fieldName(field, words)}</th>
                <td className="diffRows-once">
                  <Both record={record} field={field} />
                </td>
                <td>
                  <Both record={today} field={field} />
                </td>
                {isMine && (
                  <td>
                    <input
                      type="checkbox"
                      aria-label={`${words.say('past.restore')} ${fieldName(field, words)}`}
                      checked={ticked.includes(field)}
                      onChange={() => toggle(field)}
                    />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {isMine && record && ticked.length > 0 && (
        <RestoreForm
          record={record}
          today={today}
          next={next}
          n={ticked.length}
          fields={ticked.flatMap((field) => fieldsWith(field, fields))}
          onDone={onClose}
        />
      )}
      {isMine && <RevertSet changeSet={changeSet} unit={unitOf(today) ?? today.id} onDone={onClose} />}
    </MapCard>
  )
}

/** A line is told by its metres and its points. */
function Both({ record, field }: { record: MapRecord; field: string }) {
  return (
    <>
      {field === 'geometry' && (
        <>
          <Value record={record} field="lengthM" />
          <br />
        </>
      )}
      <Value record={record} field={field} />
    </>
  )
}
