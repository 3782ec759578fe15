/** By when an opinion is due, as a tag: the words say it, the colour only repeats it. */
import { IconClock } from '@tabler/icons-react'
import type { Waiting } from '../../opinions/inbox.ts'
import { useWords } from '../../words/words.tsx'

/** Days from which on there is no hurry. */
const calm = 3

export function DueTag({ waiting: { what, days, opinion }, sign }: { waiting: Waiting; sign?: boolean }) {
  const words = useWords()
  const { stage } = opinion.properties
  if (what === null || days === null) return <span className="dueTag">{words.say(`opinion.stage.${stage}`)}</span>
  const tone = days <= 0 ? 'bad' : days <= calm ? 'warn' : undefined
  return (
    <span className="dueTag" data-tone={tone}>
      {sign && <IconClock size={14} stroke={2} aria-hidden="true" />}
      {days > 0 && words.say(`inbox.left.${what}`, { n: days })}
      {days === 0 && words.say(`inbox.today.${what}`)}
      {days < 0 && words.say(`inbox.over.${what}`, { n: -days })}
    </span>
  )
}
