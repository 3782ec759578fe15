/** The page on which alleys are edited, or told whose they are to edit. */
import { AlleyEditor } from '../../alleys/AlleyEditor.tsx'
import { Yours } from './Yours.tsx'

export function Edit() {
  return (
    <Yours deed="edit">
      <AlleyEditor />
    </Yours>
  )
}
