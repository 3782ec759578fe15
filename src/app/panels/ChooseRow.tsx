/** Beside the table while no row is chosen: what a row opens. */
import { IconTable } from '@tabler/icons-react'
import { useWords } from '../../words/words.tsx'
import { EmptyState } from '../states.tsx'

export function ChooseRow() {
  const words = useWords()
  return (
    <EmptyState
      filled
      icon={<IconTable size={26} />}
      title={words.say('table.chooseRow')}
      help={words.say('table.chooseRowHelp')}
    />
  )
}
