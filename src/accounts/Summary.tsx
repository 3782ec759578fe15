/** 1 + 24 + N with their accounts, and what waits for an administrator. */
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { Fragment } from 'react'
import type { WordKey } from '../words/speak.ts'
import { useWords } from '../words/words.tsx'
import type { Invitation } from './account.ts'
import { countOf, type Holder, type UnitRow } from './roster.ts'

const parts: [part: string, label: WordKey][] = [
  ['chiefPlanner', 'home.chief'],
  ['unitPlanner', 'home.planners'],
  ['volunteer', 'home.volunteers'],
]

interface Given {
  holders: readonly Holder[]
  units: readonly UnitRow[]
  invitations: readonly Invitation[]
}

export function Summary({ holders, units, invitations }: Given) {
  const words = useWords()
  const todo: [key: WordKey, n: number][] = [
    ['admin.todoUnheld', units.filter(({ isUnheld }) => isUnheld).length],
    ['admin.todoInvited', invitations.length],
    ['admin.todoRoleless', holders.filter(({ state }) => state === 'roleless').length],
  ]
  const waiting = todo.filter(([, n]) => n > 0)
  const total = waiting.reduce((sum, [, n]) => sum + n, 0)
  return (
    <section className="admin-summary">
      {parts.map(([part, label], place) => {
        const { all, held } = countOf(holders, part)
        return (
          <Fragment key={part}>
            {place > 0 && <i aria-hidden="true">+</i>}
            <p>
              <b>{all}</b>
              <span>
                <strong>{words.say(label)}</strong>
                <small>{words.say('admin.summaryHeld', { held })}</small>
              </span>
            </p>
          </Fragment>
        )
      })}
      <p className="admin-todo" data-waiting={total > 0}>
        {total > 0 ? <IconAlertTriangle aria-hidden="true" /> : <IconCircleCheck aria-hidden="true" />}
        <span>
          <strong>{total > 0 ? words.say('admin.todo', { n: total }) : words.say('admin.todoNone')}</strong>
          <small>{waiting.map(([key, n]) => words.say(key, { n })).join(words.language === 'en' ? ', ' : '，')}</small>
        </span>
      </p>
    </section>
  )
}
