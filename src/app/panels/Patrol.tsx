/** The page of a patrol: the unit's alleys from the nearest on, or the one alley that is at hand. */
import { useAccount } from '../../accounts/account.store.ts'
import { useWorksIn } from '../../accounts/worker.tsx'
import type { Alley } from '../../alleys/alley.ts'
import { useRecord } from '../../changes/dataset.store.ts'
import { isKey, type Key, kindOf } from '../../changes/record.ts'
import { useFollow } from '../../map/following.store.ts'
import { useView, ViewLink } from '../../map/ViewLink.tsx'
import type { Unit } from '../../units/unit.ts'
import { useWords } from '../../words/words.tsx'
import { FieldAlley } from './FieldAlley.tsx'
import { PatrolList } from './PatrolList.tsx'
import '../../alleys/editor.css'
import '../../alleys/patrol.css'

export function Patrol() {
  const { key } = useView()
  const alley = useRecord<Alley>(key && kindOf(key) === 'alley' ? key : undefined)
  const own = useAccount(({ account }) => account?.units[0])
  const home = isKey(own) ? own : undefined
  const unitKey = alley ? (alley.properties.unit as Key) : key && kindOf(key) === 'unit' ? key : home
  const unit = useRecord<Unit>(unitKey)
  const works = useWorksIn(unitKey ?? '')
  useFollow()
  if (!unit || !works) return <NotYours />
  return alley ? <FieldAlley key={alley.id} alley={alley} /> : <PatrolList unit={unit} />
}

function NotYours() {
  const words = useWords()
  return (
    <section className="head patrol">
      <h1>{words.say('patrol.title')}</h1>
      <p>{words.say('patrol.notYours')}</p>
      <div className="choices">
        <ViewLink step={{ page: 'signin' }} className="button button-honey">
          {words.say('account.signIn')}
        </ViewLink>
      </div>
    </section>
  )
}
