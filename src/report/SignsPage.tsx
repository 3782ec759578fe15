/** Signs of A6 that hang in the alleys: a QR code by which whoever stands there says what is wrong, one sign or all of a unit. */
import { useEffect, useMemo, useState } from 'react'
import type { Alley } from '../alleys/alley.ts'
import { useDataset, useRecord, useRecordsOfUnit } from '../changes/dataset.store.ts'
import { isKey, type Key, kindOf } from '../changes/record.ts'
import { choosing, useView } from '../map/ViewLink.tsx'
import { askWays } from '../notices/follow.store.ts'
import { receiversOf } from '../opinions/receivers.ts'
import type { Person } from '../people/person.ts'
import type { Unit } from '../units/unit.ts'
import type { Named } from '../words/speak.ts'
import { useWords } from '../words/words.tsx'
import { NotPrinted, NoUnit } from './NotPrinted.tsx'
import { qrCode, signAddress } from './qrCode.ts'
import { Sheets } from './Sheets.tsx'
import './report.css'
import './signs.css'

/** Where this town is found by everyone; null while it is asked. */
function useHome(): string | null {
  const isLive = useDataset(({ index }) => index?.live)
  const [home, setHome] = useState<string | null>(null)
  useEffect(() => {
    if (isLive === undefined) return
    const asked = isLive ? askWays() : Promise.resolve(null)
    void asked.then((ways) => setHome((ways?.state === 'answered' && ways.value.address) || document.baseURI))
  }, [isLive])
  return home
}

export function SignsPage() {
  const words = useWords()
  const { key } = useView()
  const home = useHome()
  const arrival = useDataset(({ arrivals }) => arrivals.index)
  const alley = useRecord<Alley>(key && kindOf(key) === 'alley' ? key : undefined)
  const unitKey = alley ? alley.properties.unit : key
  const unit = useRecord<Unit>(isKey(unitKey) && kindOf(unitKey) === 'unit' ? unitKey : undefined)
  const { records: alleys } = useRecordsOfUnit<Alley>('alley', unit?.id)
  const { records: people } = useRecordsOfUnit<Person>('person', unit?.id)
  const receivers = receiversOf(people, unit?.id ?? null)
  const planner = people.find(({ id }) => id === receivers.planner)
  if (arrival !== 'here' || home === null) {
    return <NotPrinted arrival={arrival === 'failed' ? 'failed' : 'coming'} again={() => location.reload()} />
  }
  if (!unit || !key) return <NoUnit />
  const by = planner ? words.name(planner.properties) : null
  const signs = alley ? [alley] : [unit, ...alleys.toSorted((one, other) => one.id.localeCompare(other.id))]
  const name = words.name(alley ? alley.properties : unit.properties)
  return (
    <Sheets name={words.say('sign.title', { name, n: signs.length })} back={choosing(key)}>
      <div className="signs">
        {signs.map(({ id, properties }) => (
          <Sign key={id} about={id} named={properties} unit={unit} planner={by} home={home} />
        ))}
      </div>
    </Sheets>
  )
}

function Sign(given: { about: Key; named: Named; unit: Unit; planner: string | null; home: string }) {
  const { about, named, unit, planner, home } = given
  const words = useWords()
  const address = signAddress(about, home)
  const { size, path } = useMemo(() => qrCode(address, 'Q'), [address])
  const isAlley = kindOf(about) === 'alley'
  return (
    <article className="signA6">
      <header>
        <b>{words.say('app.name')}</b>
        <span>{isAlley ? words.name(unit.properties) : words.say('app.district')}</span>
      </header>
      <h1 translate="no">{words.name(named)}</h1>
      <p className="signA6-ask">{words.say(isAlley ? 'sign.askAlley' : 'sign.askUnit')}</p>
      <svg
        className="signA6-code"
        viewBox={`0 0 ${size} ${size}`}
        role="img"
        aria-label={words.say('sign.code', { name: words.name(named) })}
        shapeRendering="crispEdges"
        data-address={address}
      >
        <rect width={size} height={size} fill="#FFFFFF" />
        <path d={path} fill="#000000" />
      </svg>
      <p className="signA6-how">
        {words.lines('sign.how').map((line) => (
          <span key={line}>{line}</span>
        ))}
      </p>
      <footer>
        <span>
          {planner ? words.say('sign.planner', { name: planner }) : words.say('unit.noPlanner')}
          {unit.properties.synthetic && ` · ${words.say('sample')}`}
        </span>
        <span translate="no">{address}</span>
      </footer>
    </article>
  )
}
