/** What an opinion is linked with: the change of the alley that came of it, and the opinion that says the same. */
import { dayOf } from '../../changes/day.ts'
import { headlineOf, mergeable } from '../../opinions/inbox.ts'
import { Quote } from '../../words/Quote.tsx'
import { useWords } from '../../words/words.tsx'
import { deedOf } from '../panels/deed.ts'
import { type Given, Radios, Told } from './fieldParts.tsx'
import { useDoneThere } from './useWritten.tsx'

export function Resolve({ opinion, unit, written, write }: Given) {
  const words = useWords()
  const done = useDoneThere(opinion, unit.id)
  const { alley } = opinion.properties
  if (!alley) return <Told what="inbox.field.doneByNoAlley" />
  if (done.length === 0) return <Told what="inbox.field.doneByEmpty" />
  const rows = done.map(({ id, at, comment, changes }) => {
    const own = changes.find(({ key }) => key === alley)
    const title = `${own ? deedOf(own, words) : ''} · ${words.date(dayOf(at))}`
    return { value: id, title, more: comment ? <Quote text={comment} /> : undefined }
  })
  return (
    <>
      <Radios
        name="doneBy"
        label="inbox.field.doneBy"
        value={written.doneBy ?? ''}
        rows={[...rows, { value: '', title: words.say('inbox.field.doneByNone') }]}
        onChoose={(doneBy) => write({ doneBy })}
      />
      <p className="quiet">{words.say('inbox.field.doneByHelp')}</p>
    </>
  )
}

/** How many opinions are offered to merge with. */
const near = 6

export function Merge({ opinion, inbox, written, write }: Given) {
  const words = useWords()
  const found = mergeable(opinion, inbox.all).slice(0, near)
  if (found.length === 0) return <Told what="inbox.field.firstNone" />
  const rows = found.map(({ opinion: { id, properties }, metres }) => ({
    value: id,
    title: <Quote text={headlineOf(properties.text)} />,
    more: [
      words.say(`opinion.topic.${properties.topic}`),
      properties.alley === opinion.properties.alley && properties.alley !== null
        ? words.say('inbox.field.sameAlley')
        : metres !== null && words.say('inbox.field.metres', { n: Math.round(metres) }),
      words.say(`opinion.stage.${properties.stage}`),
      words.date(properties.submittedOn),
    ]
      .filter(Boolean)
      .join(' · '),
  }))
  return (
    <>
      <Radios
        name="first"
        label="inbox.field.first"
        value={written.first ?? ''}
        rows={rows}
        onChoose={(first) => write({ first })}
      />
      <p className="quiet">{words.say('inbox.field.firstHelp')}</p>
    </>
  )
}
