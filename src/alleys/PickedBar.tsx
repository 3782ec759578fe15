/** How many alleys are picked, and what can be done with them: change them together, pick more with the lasso, let them go. */
import { IconLasso, IconPencil, IconX } from '@tabler/icons-react'
import { useDataset } from '../changes/dataset.store.ts'
import type { Key } from '../changes/record.ts'
import { useLook, useView } from '../map/ViewLink.tsx'
import { useWords } from '../words/words.tsx'
import type { Alley } from './alley.ts'
import { begin } from './desk.store.ts'
import { holdLasso, letGo, usePicked } from './picked.store.ts'
import './editor.css'

export function PickedBar({ hasMap = true }: { hasMap?: boolean }) {
  const words = useWords()
  const look = useLook()
  const { show } = useView()
  const { keys, lasso } = usePicked()
  const editTogether = () => {
    const records = useDataset.getState().kinds.alley as ReadonlyMap<Key, unknown> | undefined
    const alleys = [...keys].map((key) => records?.get(key)).filter((alley) => alley !== undefined) as Alley[]
    const [first] = alleys
    if (!first) return
    begin(alleys)
    letGo()
    look({ key: first.id, page: 'edit', tab: undefined })
  }
  return (
    <section className="pickedBar" aria-label={words.say('picked.label')}>
      <span role="status">{words.say('picked.n', { n: keys.size })}</span>
      {hasMap && show !== 'table' && (
        <button type="button" className="tool" aria-pressed={lasso} onClick={() => holdLasso(!lasso)}>
          <IconLasso size={18} aria-hidden="true" />
          {words.say('picked.lasso')}
        </button>
      )}
      {keys.size > 0 && (
        <button type="button" className="tool tool-icon" aria-label={words.say('picked.clear')} onClick={letGo}>
          <IconX size={18} aria-hidden="true" />
        </button>
      )}
      <button type="button" className="button button-honey" disabled={keys.size === 0} onClick={editTogether}>
        <IconPencil size={18} aria-hidden="true" />
        {words.say('picked.edit')}
      </button>
    </section>
  )
}
