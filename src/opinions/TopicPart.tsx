/** What it is about: a few plain topics with their signs, and what one wishes by saying it. */
import { useWords } from '../words/words.tsx'
import type { OpinionProperties } from './opinion.ts'
import { say, useSpeak } from './speak.store.ts'
import { topicSigns, topics } from './topicSigns.tsx'

const types: readonly OpinionProperties['type'][] = ['complaint', 'suggestion', 'consultation', 'help', 'report']

export function TopicPart({ isLacking }: { isLacking: boolean }) {
  const words = useWords()
  const draft = useSpeak((speak) => speak.draft)
  if (!draft) return null
  return (
    <>
      <fieldset id="speak-topic" data-lacking={isLacking}>
        <legend className="hidden">{words.say('speak.what')}</legend>
        <div className="topicTiles">
          {topics.map((topic) => {
            const Sign = topicSigns[topic]
            return (
              <label key={topic} className="topicTile">
                <input type="radio" name="topic" checked={draft.topic === topic} onChange={() => say({ topic })} />
                <Sign size={22} stroke={1.75} aria-hidden="true" />
                {words.say(`opinion.topic.${topic}`)}
              </label>
            )
          })}
        </div>
        {isLacking && <p className="speakLack">{words.say('speak.lack.topic')}</p>}
      </fieldset>
      <fieldset className="speakTypes">
        <legend>{words.say('speak.type')}</legend>
        {types.map((type) => (
          <label key={type} className="speakChip">
            <input type="radio" name="type" checked={draft.type === type} onChange={() => say({ type })} />
            {words.say(`opinion.type.${type}`)}
          </label>
        ))}
      </fieldset>
    </>
  )
}
