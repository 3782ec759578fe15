/** The other three work lines: switches that show them on the map, and a unit's projects as a list. */
import { IconBuildingCommunity, IconRoad, IconTrees } from '@tabler/icons-react'
import { hover } from '../map/hand.store.ts'
import { choosing, useLook, useView, ViewLink } from '../map/ViewLink.tsx'
import { useWords } from '../words/words.tsx'
import type { Project } from './project.ts'
import { type WorkLine, workLines } from './workLine.ts'

export const workLineIcons = { boutiqueStreet: IconRoad, blockRenewal: IconBuildingCommunity, microSpace: IconTrees }

export function WorkLineSwitches({ projects }: { projects: readonly Project[] | undefined }) {
  const words = useWords()
  const look = useLook()
  const { line: shown = [] } = useView()
  const toggle = (line: WorkLine) => {
    const next = shown.includes(line) ? shown.filter((one) => one !== line) : [...shown, line]
    look({ line: next.length > 0 ? next : undefined })
  }
  return (
    <ul className="switches">
      {workLines.map((line) => {
        const Icon = workLineIcons[line]
        return (
          <li key={line}>
            <button
              type="button"
              role="switch"
              aria-checked={shown.includes(line)}
              aria-label={words.say('project.show', { line: words.say(`project.${line}`) })}
              onClick={() => toggle(line)}
            >
              <i className="switch" aria-hidden="true" />
              <Icon size={18} stroke={1.75} aria-hidden="true" />
              <span>{words.say(`project.${line}`)}</span>
              <b>{projects?.filter(({ properties }) => properties.workLine === line).length ?? '–'}</b>
            </button>
          </li>
        )
      })}
    </ul>
  )
}

export function ProjectList({ projects }: { projects: readonly Project[] }) {
  const words = useWords()
  return (
    <ul className="rows">
      {projects.map(({ id, properties }) => {
        const Icon = workLineIcons[properties.workLine]
        return (
          <li key={id}>
            <ViewLink
              step={choosing(id)}
              className="row"
              onMouseEnter={() => hover(id)}
              onMouseLeave={() => hover(null)}
            >
              <Icon size={20} stroke={1.75} aria-hidden="true" />
              <span className="row-name">{words.name(properties)}</span>
              <span className="row-note">{words.say(`project.${properties.status}`)}</span>
            </ViewLink>
          </li>
        )
      })}
    </ul>
  )
}
