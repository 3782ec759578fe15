/** The box beside an alley in a list, to pick it. */
import { useWords } from '../words/words.tsx'
import type { Alley } from './alley.ts'
import { togglePicked, usePicked } from './picked.store.ts'

export function PickBox({ alley: { id, properties } }: { alley: Alley }) {
  const words = useWords()
  const isPicked = usePicked(({ keys }) => keys.has(id))
  return (
    <label className="pickBox">
      <input
        type="checkbox"
        checked={isPicked}
        aria-label={words.say('picked.pick', { name: words.name(properties) })}
        onChange={() => togglePicked(id)}
      />
    </label>
  )
}
