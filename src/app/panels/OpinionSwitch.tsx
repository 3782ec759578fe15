/** The switch that shows residents' opinions on the map. */
import { IconMessage2 } from '@tabler/icons-react'
import { useLook, useView } from '../../map/ViewLink.tsx'
import { useWords } from '../../words/words.tsx'

/** How the view's `line` names it. */
const name = 'opinion'

export function OpinionSwitch() {
  const words = useWords()
  const look = useLook()
  const { line = [] } = useView()
  const isOn = line.includes(name)
  const next = isOn ? line.filter((one) => one !== name) : [...line, name]
  return (
    <ul className="switches">
      <li>
        <button
          type="button"
          role="switch"
          aria-checked={isOn}
          onClick={() => look({ line: next.length > 0 ? next : undefined })}
        >
          <i className="switch" aria-hidden="true" />
          <IconMessage2 size={18} stroke={1.75} aria-hidden="true" />
          <span>{words.say('home.opinions')}</span>
        </button>
      </li>
    </ul>
  )
}
