/** The keys of the inbox with what they do. */
import { useWords } from '../../words/words.tsx'

const keys = [
  ['J K', 'inbox.key.stepLong'],
  ['A', 'inbox.key.forwardLong'],
  ['R', 'inbox.key.answerLong'],
  ['Ctrl ↵', 'inbox.key.send'],
  ['Esc', 'inbox.key.list'],
] as const

export function InboxKeyList() {
  const words = useWords()
  return (
    <>
      <h2 className="keys-title">{words.say('inbox.key.title')}</h2>
      <dl className="keys">
        {keys.map(([key, deed]) => (
          <div key={deed}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{words.say(deed)}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
