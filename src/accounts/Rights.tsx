/** What a role may do, in words, read from the table that browser and server ask. */
import { IconCheck } from '@tabler/icons-react'
import type { Reader } from '../changes/kind.ts'
import type { Speaker, WordKey } from '../words/speak.ts'
import { useWords } from '../words/words.tsx'
import { rightsOf, type ToldRight } from './mayChange.ts'

/** One row of the table as a sentence. */
function toldRight({ kind, actions, fields, isOwnName, isEverywhere }: ToldRight, words: Speaker): string {
  const comma = words.language === 'en' ? ', ' : '、'
  const told = words.say('right.row', {
    kind: words.say(`kind.${kind}` as WordKey),
    actions: actions.map((action) => words.say(`right.${action}`)).join(comma),
  })
  const names = fields?.map((field) => words.say(`field.${field}` as WordKey)).join(comma)
  const limits = [
    names && words.say('right.onlyFields', { fields: names }),
    isOwnName && words.say('right.ownName'),
    isEverywhere && words.say('right.everywhere'),
  ].filter(Boolean)
  if (limits.length === 0) return told
  return words.language === 'en' ? `${told} (${limits.join('; ')})` : `${told}（${limits.join('，')}）`
}

export function Rights({ role }: { role: Reader['role'] }) {
  const words = useWords()
  const rights = rightsOf(role)
  if (rights === null) return <p>{words.say('right.everything')}</p>
  if (rights.length === 0) return <p>{words.say('right.public')}</p>
  const isBound = rights.some(({ isEverywhere }) => !isEverywhere)
  return (
    <>
      <ul className="rights">
        {rights.map((right) => (
          <li key={right.kind}>
            <IconCheck size={18} aria-hidden="true" />
            {toldRight(right, words)}
          </li>
        ))}
      </ul>
      <p className="quiet">{words.say(isBound ? 'right.ownUnits' : 'right.nothing')}</p>
    </>
  )
}
