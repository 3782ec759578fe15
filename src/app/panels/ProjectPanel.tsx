/** A project of the other three work lines: what it is, how far it has come, and where. */
import { useRecord } from '../../changes/dataset.store.ts'
import type { Key } from '../../changes/record.ts'
import type { Project } from '../../projects/project.ts'
import type { Unit } from '../../units/unit.ts'
import { useWords } from '../../words/words.tsx'
import { PanelTop } from './PanelTop.tsx'

export function ProjectPanel({ record: { properties } }: { record: Project }) {
  const words = useWords()
  const unit = useRecord<Unit>(properties.unit as Key)
  const rows = [
    words.say(`project.${properties.status}`),
    properties.startedOn && words.say('project.started', { date: words.date(properties.startedOn) }),
    properties.completedOn && words.say('project.done', { date: words.date(properties.completedOn) }),
  ].filter(Boolean)
  return (
    <section className="head">
      <PanelTop trail={unit ? [{ key: unit.id, name: words.name(unit.properties) }] : []} />
      <h1>{words.name(properties)}</h1>
      <p className="facts">
        <span className="tag">{words.say(`project.${properties.workLine}`)}</span> {rows.join(' · ')}
      </p>
    </section>
  )
}
