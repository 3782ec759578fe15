/** A page that changes an alley, for whoever may; everyone else is told why not, whom to ask, and what they can do instead. */
import type { ReactNode } from 'react'
import { useAccount } from '../../accounts/account.store.ts'
import { useMay } from '../../accounts/may.tsx'
import { signerOf } from '../../accounts/mayChange.ts'
import { NotYours } from '../../accounts/NotYours.tsx'
import { createOf } from '../../changes/draft.ts'
import { ViewLink } from '../../map/ViewLink.tsx'
import { useWords } from '../../words/words.tsx'
import { PanelTop } from './PanelTop.tsx'
import { type Deed, type Refusal, useRefusal } from './yourself.tsx'

export function Yours({ deed, children }: { deed: Deed; children: ReactNode }) {
  const refusal = useRefusal(deed)
  return refusal ? <Instead refusal={refusal} /> : children
}

function Instead({ refusal: { fault, record, unit } }: { refusal: Refusal }) {
  const words = useWords()
  const may = useMay()
  const by = useAccount(({ account }) => account && signerOf(account))
  const remarks = may(createOf('remark:new', { about: record.id, unit, by }), undefined) === null
  const isAlley = record.id !== unit
  return (
    <NotYours
      fault={fault}
      unit={unit}
      top={<PanelTop trail={[{ key: record.id, name: words.name(record.properties) }]} />}
    >
      {isAlley && (
        <ViewLink step={{ page: undefined }} className="button">
          {words.say(remarks ? 'notYours.alleyRemark' : 'notYours.alleyLook')}
        </ViewLink>
      )}
    </NotYours>
  )
}
