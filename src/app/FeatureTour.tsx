/** A walk through everything drawn in view for keyboard and screen reader: Tab names and lights up each thing, Enter opens it. */
import { type MouseEvent, type SyntheticEvent, useMemo } from 'react'
import type { Alley } from '../alleys/alley.ts'
import { useDataset } from '../changes/dataset.store.ts'
import { isKey, type Key, kindOf } from '../changes/record.ts'
import { hover, useHand } from '../map/hand.store.ts'
import { addressOf, choosing, isPlain, useLook, useView } from '../map/ViewLink.tsx'
import type { Project } from '../projects/project.ts'
import type { Unit } from '../units/unit.ts'
import { useWords } from '../words/words.tsx'
import { useCompletion } from './completion.tsx'

export function FeatureTour() {
  const words = useWords()
  const look = useLook()
  const view = useView()
  const inView = useHand((hand) => hand.inView)
  const sayings = useAnnouncements()
  const go = (event: MouseEvent<HTMLElement>) => {
    const key = keyOf(event)
    if (!key || !isPlain(event)) return
    event.preventDefault()
    look(choosing(key))
  }
  return (
    <nav className="tour" aria-label={words.say('map.features', { n: inView.length })}>
      <p className="hidden">{words.say('map.featuresHelp')}</p>
      <ul>
        {inView.map((key) => (
          <li key={key}>
            <a href={addressOf(view, choosing(key))} data-key={key} onClick={go} onFocus={lightUp} onBlur={letGo}>
              {sayings(key)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The record of the link that an event befell; the same few listeners serve all links, as there may be hundreds. */
function keyOf({ currentTarget }: SyntheticEvent<HTMLElement>): Key | undefined {
  const { key } = currentTarget.dataset
  return isKey(key) ? key : undefined
}

const lightUp = (event: SyntheticEvent<HTMLElement>) => hover(keyOf(event) ?? null)
const letGo = () => hover(null)

/** How a thing on the map is announced: name, stage or completion, unit. */
function useAnnouncements(): (key: Key) => string {
  const words = useWords()
  const kinds = useDataset((dataset) => dataset.kinds)
  const completion = useCompletion()
  return useMemo(() => {
    const find = <T,>(key: string) => kinds[kindOf(key as Key)]?.get(key as Key) as T | undefined
    const said: Record<string, (key: Key) => string> = {
      unit: (key) =>
        words.say('map.unitAnnounce', {
          name: words.name(find<Unit>(key)!.properties),
          share: words.percent(completion.get(key) ?? null),
        }),
      alley: (key) => {
        const { properties } = find<Alley>(key)!
        const unit = find<Unit>(properties.unit)
        return words.say('map.alleyAnnounce', {
          name: words.name(properties),
          stage: words.say(`stage.${properties.stage}`),
          unit: unit ? words.name(unit.properties) : '',
        })
      },
      project: (key) => {
        const { properties } = find<Project>(key)!
        return words.say('map.projectAnnounce', {
          name: words.name(properties),
          line: words.say(`project.${properties.workLine}`),
        })
      },
    }
    return (key) => (find(key) ? (said[kindOf(key)]?.(key) ?? key) : key)
  }, [kinds, completion, words])
}
