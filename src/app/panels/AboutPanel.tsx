/** Who the little honeybees are: 1 + 24 + N told in plain words with today's own numbers, and all planners by name. */
import { useRecords } from '../../changes/dataset.store.ts'
import { choosing, ViewLink } from '../../map/ViewLink.tsx'
import { HexAvatar } from '../../people/HexAvatar.tsx'
import { formSentence } from '../../people/PersonCard.tsx'
import type { Person } from '../../people/person.ts'
import { affiliations } from '../../people/roles.ts'
import type { Unit } from '../../units/unit.ts'
import { useWords } from '../../words/words.tsx'
import { PanelTop } from './PanelTop.tsx'

export function AboutPanel() {
  const words = useWords()
  const people = useRecords<Person>('person')
  const units = useRecords<Unit>('unit')
  const planners = people.filter(({ properties }) => properties.role === 'unitPlanner')
  const alone = planners.filter(({ properties }) => properties.form === 'alone').length
  const volunteers = people.filter(({ properties }) => properties.role === 'volunteer').length
  const awards = planners.filter(({ properties }) => properties.award2019).length
  const unitNames = new Map(units.map(({ id, properties }) => [id as string, words.name(properties)]))
  return (
    <>
      <section className="head">
        <PanelTop trail={[]} />
        <h1>{words.say('about.title')}</h1>
        <p>{words.say('about.lead')}</p>
        <blockquote>{words.say('about.slogan')}</blockquote>
      </section>
      <section className="block">
        <ul className="plain">
          <li>{words.say('about.one')}</li>
          <li>{words.say('about.twentyFour', { alone, team: planners.length - alone })}</li>
          <li>{words.say('about.n', { n: volunteers })}</li>
          <li>{words.say('about.award', { n: awards })}</li>
        </ul>
        <h2>{words.say('about.makeup')}</h2>
        <ul className="counts">
          {affiliations.map((affiliation) => (
            <li key={affiliation}>
              <b>{planners.filter(({ properties }) => properties.affiliation === affiliation).length}</b>
              {words.say(`affiliation.${affiliation}`)}
            </li>
          ))}
        </ul>
      </section>
      <section className="block">
        <h2>{words.say('about.what')}</h2>
        <ul className="plain">
          <li>{words.say('about.what1')}</li>
          <li>{words.say('about.what2')}</li>
          <li>{words.say('about.what3')}</li>
        </ul>
        <p className="quiet">{words.say('about.principles')}</p>
      </section>
      <section className="block">
        <h2>{words.say('about.planners')}</h2>
        <ul className="rows">
          {planners.map(({ id, properties }) => (
            <li key={id}>
              <ViewLink step={choosing(properties.unit as never)} className="row row-tall">
                <HexAvatar person={properties} size={36} />
                <span className="row-name">
                  {words.name(properties)}
                  <small>{formSentence(properties, words)}</small>
                </span>
                <span className="row-note">{unitNames.get(properties.unit ?? '')}</span>
              </ViewLink>
            </li>
          ))}
        </ul>
      </section>
      <section className="block">
        <h2>{words.say('about.data')}</h2>
        <p>{words.say('about.dataHelp')}</p>
        <ViewLink step={{ page: 'keys' }} className="link">
          {words.say('about.keys')}
        </ViewLink>
      </section>
    </>
  )
}
