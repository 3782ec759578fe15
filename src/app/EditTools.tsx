/** The edit tools over the map while the desk is open: toolbar, cards of the vertex, the tool and the checks, and their keys. */
import './desk/desk.css'
import { useEffect, useMemo } from 'react'
import { setTool, useDesk, useOpenDesk } from '../alleys/desk.store.ts'
import { emptyHand, saying, useDeskHand } from '../alleys/deskHand.store.ts'
import { useHand } from '../map/hand.store.ts'
import { palettes } from '../map/palette.ts'
import { useView } from '../map/ViewLink.tsx'
import { useWords } from '../words/words.tsx'
import { SnapWord, useDeskMap, useLifted } from './desk/DeskMap.tsx'
import { FaultCards } from './desk/FaultCards.tsx'
import { HintCard } from './desk/HintCard.tsx'
import { useDeskKeys } from './desk/keys.tsx'
import { Toolbar } from './desk/Toolbar.tsx'
import { VertexCard } from './desk/VertexCard.tsx'
import { useRefusal } from './panels/yourself.tsx'
import { useSettings } from './settings.tsx'

/** How long (milliseconds) a sentence about a deed stays. */
const saidFor = 6000

/** Nothing for whoever may not edit here: the panel tells them. */
export function EditTools() {
  return useRefusal('edit') ? null : <Tools />
}

function Tools() {
  const { key } = useView()
  const { theme, language, large } = useSettings()
  const tool = useDesk((desk) => desk.tool)
  const look = useMemo(
    () => ({ palette: palettes[theme], language, scale: large ? 1.28 : 1 }),
    [theme, language, large],
  )
  useOpenDesk(key)
  useLifted()
  const pen = useDeskMap(look)
  useDeskKeys(pen)
  useEffect(() => {
    if (globalThis.innerWidth < 640) useHand.setState({ sheet: 'half' })
    return () => {
      useDeskHand.setState(emptyHand)
      setTool('vertices')
    }
  }, [])
  useEffect(() => {
    if (tool !== 'measure') useDeskHand.setState({ measured: [] })
    useDeskHand.setState({ snapped: null })
  }, [tool])
  return (
    <>
      <div className="desk">
        <Toolbar />
        <div className="deskCards">
          {tool === 'vertices' && <VertexCard />}
          <HintCard pen={pen} />
          <Said />
          <FaultCards />
        </div>
      </div>
      <SnapWord />
    </>
  )
}

/** The sentence about the last deed. */
function Said() {
  const words = useWords()
  const said = useDeskHand((hand) => hand.said)
  useEffect(() => {
    if (!said) return
    const timer = setTimeout(() => saying(), saidFor)
    return () => clearTimeout(timer)
  }, [said])
  return (
    <output className="deskCard deskSaid" data-empty={!said}>
      {said && words.say(said.key, said.values)}
    </output>
  )
}
