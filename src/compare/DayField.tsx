/** The days of a comparison as fields: the one looked at, and the one it is compared with. */
import { useLook, type ViewStep } from '../map/ViewLink.tsx'
import type { Comparison } from './useCompare.tsx'

interface Given {
  label: string
  comparison: Pick<Comparison, 'wanted' | 'asOf' | 'lastDay'>
}

/** The day looked at; that of the published town needs no saying in the link. */
export function DayField({ label, comparison: { wanted, asOf, lastDay } }: Given) {
  const stepTo = (day: string) => ({ date: day && day !== asOf ? day : undefined })
  return <Field label={label} value={wanted} lastDay={lastDay} stepTo={stepTo} />
}

/** The day it is compared with. @param value ISO date. */
export function OtherDayField({ label, value, comparison: { lastDay } }: Given & { value: string }) {
  return <Field label={label} value={value} lastDay={lastDay} stepTo={(day) => ({ date2: day || undefined })} />
}

function Field(props: { label: string; value: string; lastDay: string; stepTo: (day: string) => ViewStep }) {
  const look = useLook()
  const { label, value, lastDay, stepTo } = props
  return (
    <label>
      {label}
      <input
        type="date"
        value={value}
        max={lastDay}
        onChange={({ currentTarget }) => look(stepTo(currentTarget.value))}
      />
    </label>
  )
}
