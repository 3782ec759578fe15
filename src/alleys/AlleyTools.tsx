/** What somebody who works in the unit can do with an alley: its next stage with one tap, editing or suggesting, and the inspection. */
import { IconClipboardCheck, IconPencil } from '@tabler/icons-react'
import { useAccount } from '../accounts/account.store.ts'
import { useMay } from '../accounts/may.tsx'
import { signerOf } from '../accounts/mayChange.ts'
import { createOf, updateOf } from '../changes/draft.ts'
import { ViewLink } from '../map/ViewLink.tsx'
import { useWords } from '../words/words.tsx'
import type { Alley } from './alley.ts'
import { StageStep } from './StageStep.tsx'
import './editor.css'

export function AlleyTools({ alley }: { alley: Alley }) {
  const words = useWords()
  const may = useMay()
  const inspector = useAccount(({ account }) => account && signerOf(account))
  const edit = updateOf(alley, { name: `${alley.properties.name}*` })
  const editing = edit && may(edit, alley)
  const inspecting = may(createOf('inspection:new', { unit: alley.properties.unit, inspector }), undefined)
  const mayEdit = editing === null || editing?.code === 'may.proposeOnly'
  if (editing?.code === 'past') return <p className="block quiet">{words.say('time.readOnly')}</p>
  if (!mayEdit && inspecting !== null) return null
  return (
    <section className="block alleyTools" aria-label={words.say('edit.tools')}>
      <StageStep alley={alley} />
      {mayEdit && (
        <ViewLink step={{ page: 'edit' }} className="button">
          <IconPencil size={18} aria-hidden="true" />
          {words.say(editing === null ? 'edit.edit' : 'edit.suggest')}
        </ViewLink>
      )}
      {inspecting === null && (
        <ViewLink step={{ page: 'inspect' }} className="button">
          <IconClipboardCheck size={18} aria-hidden="true" />
          {words.say('edit.inspect')}
        </ViewLink>
      )}
    </section>
  )
}
