/** What was said and what was answered, side by side. */
import { IconCornerDownRight, IconMessage2, IconSend } from '@tabler/icons-react'
import { Quote } from '../words/Quote.tsx'
import { useWords } from '../words/words.tsx'
import type { OpinionProperties } from './opinion.ts'

/** What is shown of an opinion here; `answeredBy` is a name. */
export type Said = Pick<
  OpinionProperties,
  | 'text'
  | 'submittedOn'
  | 'answer'
  | 'answeredOn'
  | 'answerOn'
  | 'due'
  | 'stage'
  | 'forwardedTo'
  | 'forwardedOn'
  | 'forwardDue'
  | 'departmentReply'
  | 'repliedOn'
> & { answeredBy?: string | null | undefined }

const waiting: readonly string[] = ['submitted', 'screened', 'assigned', 'reopened']

/** @param isOwn whether the reader is the author. */
export function Exchange({ opinion, isOwn }: { opinion: Said; isOwn: boolean }) {
  const words = useWords()
  const isWaiting = waiting.includes(opinion.stage)
  return (
    <div className="exchange">
      <article className="exchange-said">
        <header>
          <IconMessage2 size={18} stroke={1.75} aria-hidden="true" />
          <b>{words.say(isOwn ? 'track.youSaid' : 'opinion.said')}</b>
          <small>{words.date(opinion.submittedOn)}</small>
        </header>
        {opinion.text === '' ? (
          <p className="quiet">{words.say('opinion.textKept')}</p>
        ) : (
          <p>
            <Quote text={opinion.text} />
          </p>
        )}
      </article>
      {opinion.answer && (
        <article className="exchange-answer">
          <header>
            <IconCornerDownRight size={18} stroke={1.75} aria-hidden="true" />
            <b>{words.say('opinion.answer')}</b>
            {(opinion.answerOn ?? opinion.answeredOn) && (
              <small>{words.date(opinion.answerOn ?? opinion.answeredOn ?? '')}</small>
            )}
          </header>
          <p>
            <Quote text={opinion.answer} />
          </p>
          {opinion.answeredBy && <small>{opinion.answeredBy}</small>}
        </article>
      )}
      {opinion.forwardedTo && opinion.forwardedOn && (
        <article className="exchange-answer">
          <header>
            <IconSend size={18} stroke={1.75} aria-hidden="true" />
            <b>{words.say('opinion.forwardedTo', { department: opinion.forwardedTo })}</b>
            <small>{words.date(opinion.forwardedOn)}</small>
          </header>
          {opinion.departmentReply ? (
            <>
              <p>
                <Quote text={opinion.departmentReply} />
              </p>
              {opinion.repliedOn && <small>{words.date(opinion.repliedOn)}</small>}
            </>
          ) : (
            <p className="quiet">
              {opinion.forwardDue
                ? words.say('opinion.forwardWaits', { date: words.date(opinion.forwardDue) })
                : words.say('opinion.forwardWaitsOpen')}
            </p>
          )}
        </article>
      )}
      {!opinion.answer && !opinion.forwardedTo && (
        <article className="exchange-none">
          {isWaiting && opinion.due
            ? words.say('opinion.answerBy', { date: words.date(opinion.due) })
            : words.say(isWaiting ? 'opinion.noAnswerYet' : 'opinion.noAnswer')}
        </article>
      )}
    </div>
  )
}
