/** Leaving the desk with something unsaved asks first; what is left lies there until it is saved or given up. */
import { useBlocker } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { View } from '../map/view.ts'
import { useWords } from '../words/words.tsx'
import { done, useDesk } from './desk.store.ts'
import { changesOf } from './desk.ts'

/** @param isDirty whether there is anything to lose. */
export function Leaving({ isDirty }: { isDirty: boolean }) {
  const words = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const blocker = useBlocker({
    shouldBlockFn: ({ next }) =>
      changesOf(useDesk.getState().drafts).length > 0 && (next.search as View).page !== 'edit',
    enableBeforeUnload: isDirty,
    withResolver: true,
  })
  const isAsking = blocker.status === 'blocked'
  useEffect(() => {
    if (isAsking) dialog.current?.showModal()
    else dialog.current?.close()
  }, [isAsking])
  return (
    <dialog
      ref={dialog}
      className="stepDialog"
      aria-labelledby="leaving"
      onCancel={(event) => {
        event.preventDefault()
        blocker.reset?.()
      }}
    >
      <h2 id="leaving">{words.say('edit.leaving')}</h2>
      <p>{words.say('edit.leavingHelp')}</p>
      <footer className="editFoot editFoot-wide">
        <button type="button" className="button button-honey" onClick={() => blocker.reset?.()}>
          {words.say('edit.stay')}
        </button>
        <button type="button" className="button" onClick={() => blocker.proceed?.()}>
          {words.say('edit.leaveThere')}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            done()
            blocker.proceed?.()
          }}
        >
          {words.say('edit.discard')}
        </button>
      </footer>
    </dialog>
  )
}
