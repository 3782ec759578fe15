/** A planner's card: who, in what form, since when, and where and when residents can meet them. */
import { IconAward } from '@tabler/icons-react'
import type { Speaker, WordKey } from '../words/speak.ts'
import { useWords } from '../words/words.tsx'
import { HexAvatar } from './HexAvatar.tsx'
import type { Person, PersonProperties } from './person.ts'

/** The form of work in words: alone and full-hearted, or a team and where it comes from. */
export function formSentence({ form, affiliation, teamSize }: PersonProperties, words: Speaker): string {
  if (form === 'alone') return words.say('person.alone')
  if (form !== 'team' || !affiliation) return words.say('noData')
  return words.say('person.team', {
    affiliation: words.say(`affiliation.${affiliation}`),
    n: teamSize ?? words.say('noData'),
  })
}

/** When and where to meet, in words. */
export function meetingSentence({ meeting }: PersonProperties, words: Speaker): string {
  if (!meeting) return words.say('person.noMeeting')
  const place = words.name({ name: meeting.place, nameHant: meeting.placeHant, nameEn: meeting.placeEn })
  return words.say('person.meeting', {
    weekday: words.say(`weekday.${meeting.weekday}` as WordKey),
    from: meeting.from,
    to: meeting.to,
    place,
  })
}

export function PersonCard({ person }: { person: Person }) {
  const words = useWords()
  const { properties } = person
  const [year, month] = properties.termStart.split('-') as [string, string]
  return (
    <div className="personCard">
      <HexAvatar person={properties} size={60} />
      <div>
        <p className="personCard-name">
          <b>{words.name(properties)}</b>
          <span className="tag">{words.say(`person.${properties.role}`)}</span>
        </p>
        <p>
          {[
            properties.form && formSentence(properties, words),
            words.say('person.sinceMonth', { year, month: Number(month) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {properties.role !== 'volunteer' && <p>{meetingSentence(properties, words)}</p>}
        {properties.award2019 && (
          <p className="personCard-award">
            <IconAward size={16} aria-hidden="true" /> {words.say('person.award2019')}
          </p>
        )}
      </div>
    </div>
  )
}
