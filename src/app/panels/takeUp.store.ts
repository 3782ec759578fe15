/** Taking a proposal up on the desk: its values become drafts, and its acceptance goes along when they are saved. */
import type { Alley, AlleyProperties } from '../../alleys/alley.ts'
import { addDraft, begin, openDesk, setFields, setGeometry } from '../../alleys/desk.store.ts'
import { newDraft } from '../../alleys/desk.ts'
import type { Line } from '../../alleys/line.ts'
import { answering } from '../../changes/accepting.ts'
import { goAlongside } from '../../changes/alongside.store.ts'
import type { Proposal } from '../../changes/proposal.ts'
import type { Lookup } from '../../changes/record.ts'

/** The first change of the proposal is taken up; the answer is the planner's so far. */
export function takeUp(
  proposal: Proposal,
  records: Lookup,
  answer: { answer: string; answeredBy: string | null; comment: string },
): void {
  const { changes, unit } = proposal.properties
  const [change] = changes
  if (!change || change.action === 'delete') return
  const { geometry = null, ...fields } = change.action === 'create' ? change.fields : change.set
  const set = fields as Partial<AlleyProperties>
  const line = geometry as unknown as Line | null
  if (change.action === 'create') {
    begin([])
    openDesk(null, unit)
    addDraft(newDraft(change.key, { ...set, unit }, line))
  } else {
    openDesk(records.get(change.key) as unknown as Alley, unit)
    if (Object.keys(set).length > 0) setFields([change.key], set)
    if (line) setGeometry(change.key, line)
  }
  goAlongside({
    about: change.key,
    changes: answering(proposal, { status: 'accepted', ...answer }),
    comment: answer.comment,
  })
}
