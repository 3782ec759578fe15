/** The head of the table: what it lists, how many, map or table or both, and the filters in force. */
import { IconColumns2, IconMap2, IconTable } from '@tabler/icons-react'
import { StageBadge } from '../alleys/StageBadge.tsx'
import { toggled } from '../alleys/StageLegend.tsx'
import { stages } from '../alleys/stage.ts'
import type { MapRecord } from '../changes/record.ts'
import { useLook, useView, ViewLink } from '../map/ViewLink.tsx'
import type { Cells } from '../report/sheet.ts'
import type { Unit } from '../units/unit.ts'
import { useWords } from '../words/words.tsx'
import { useShow } from './show.tsx'
import { TableExport } from './TableExport.tsx'

const shows = [
  { show: undefined, word: 'table.map', Icon: IconMap2 },
  { show: 'table', word: 'table.table', Icon: IconTable },
  { show: 'both', word: 'table.both', Icon: IconColumns2 },
] as const

interface Given {
  /** How many alleys are shown, and how many there are. */
  shown: number
  all: number
  units: readonly Unit[]
  /** Head and rows of the table, and its records, as they would be saved. */
  cells: () => Cells
  records: () => readonly MapRecord<object>[]
}

export function TableHead({ shown, all, units, cells, records }: Given) {
  const words = useWords()
  const { list = 'alley' } = useView()
  const show = useShow()
  return (
    <header className="table-head">
      <div className="table-title">
        <h1 id="table-title">{words.say(list === 'unit' ? 'table.units' : 'table.title')}</h1>
        {list === 'alley' && <span>{words.say('table.same', { n: words.number(shown), all: words.number(all) })}</span>}
        <TableExport
          name={words.say(list === 'unit' ? 'table.units' : 'table.title')}
          cells={cells}
          records={records}
        />
        <nav className="segments" aria-label={words.say('table.what')}>
          {(['alley', 'unit'] as const).map((one) => (
            <ViewLink
              key={one}
              step={{ list: one === 'alley' ? undefined : one, sort: undefined }}
              aria-current={one === list ? 'true' : undefined}
            >
              {words.say(one === 'alley' ? 'table.alleysTab' : 'table.unitsTab')}
            </ViewLink>
          ))}
        </nav>
        <nav className="segments" aria-label={words.say('table.show')}>
          {shows.map(({ show: one, word, Icon }) => (
            <ViewLink key={word} step={{ show: one }} aria-current={(one ?? 'map') === show ? 'true' : undefined}>
              <Icon size={18} stroke={1.75} aria-hidden="true" />
              {words.say(word)}
            </ViewLink>
          ))}
        </nav>
      </div>
      {list === 'alley' && <Filters units={units} />}
    </header>
  )
}

function Filters({ units }: { units: readonly Unit[] }) {
  const words = useWords()
  const look = useLook()
  const { stage, unit, find } = useView()
  return (
    <div className="filters">
      <input
        type="search"
        value={find ?? ''}
        placeholder={words.say('table.findPlaceholder')}
        aria-label={words.say('table.findPlaceholder')}
        onChange={({ currentTarget }) => look({ find: currentTarget.value || undefined }, { replace: true })}
      />
      <select
        value={unit?.[0] ?? ''}
        aria-label={words.say('table.filterUnit')}
        onChange={({ currentTarget }) => look({ unit: currentTarget.value ? [currentTarget.value] : undefined })}
      >
        <option value="">{words.say('table.filterUnit')}</option>
        {units.map(({ id, properties }) => (
          <option key={id} value={id.slice('unit:'.length)}>
            {words.name(properties)}
          </option>
        ))}
      </select>
      <fieldset>
        <legend className="hidden">{words.say('table.filterStage')}</legend>
        {stages.map((one) => (
          <button
            key={one}
            type="button"
            className="chip chip-badge"
            aria-pressed={stage?.includes(one) ?? false}
            aria-label={words.say(`stage.${one}`)}
            title={words.say(`stage.${one}`)}
            onClick={() => look({ stage: toggled(stage, one) })}
          >
            <StageBadge stage={one} size={20} />
            <span>{words.say(`stage.${one}`)}</span>
          </button>
        ))}
      </fieldset>
      {(stage || unit || find) && (
        <ViewLink step={{ stage: undefined, unit: undefined, find: undefined }} className="link">
          {words.say('table.clear')}
        </ViewLink>
      )}
    </div>
  )
}
