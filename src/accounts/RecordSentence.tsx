/** An entry of the record as a sentence. */
import type { Speaker } from '../words/speak.ts'
import { useWords } from '../words/words.tsx'
import type { AuditEntry } from './account.ts'
import { placeOf, useNames } from './MembershipLine.tsx'

/** What was done, without who did it. */
export function actSentence({ who, act, about }: AuditEntry, words: Speaker, nameOf: (key: string) => string): string {
  const opinion = about.opinion?.replace('opinion:', '') ?? ''
  return words.say(`act.${act}`, { account: about.account ?? who ?? '', what: placeOf(about, words, nameOf), opinion })
}

export function RecordSentence({ entry }: { entry: AuditEntry }) {
  const words = useWords()
  const nameOf = useNames()
  return (
    <span>
      <b>{entry.who ?? words.say('admin.system')}</b> {actSentence(entry, words, nameOf)}
    </span>
  )
}
