/** Choosing the face: the map of shaded units, or one of the other ways to see the same numbers. */
import { IconMap2 } from '@tabler/icons-react'
import { useView, ViewLink } from '../map/ViewLink.tsx'
import { useWords } from '../words/words.tsx'
import { faceNamed, faceNames, faceRows } from './faces.tsx'

export function FacePicker() {
  const words = useWords()
  const { face } = useView()
  const shown = faceNamed(face) ? face : undefined
  return (
    <nav className="facePicker" aria-label={words.say('face.choose')}>
      {[undefined, ...faceNames].map((name) => {
        const Icon = (name && faceRows[name]?.Icon) ?? IconMap2
        return (
          <ViewLink
            key={name ?? 'map'}
            step={{ face: name, show: undefined }}
            aria-current={name === shown ? 'true' : undefined}
          >
            <Icon size={20} stroke={1.75} aria-hidden="true" />
            {words.say(`face.${name ?? 'map'}`)}
          </ViewLink>
        )
      })}
    </nav>
  )
}
