/** The toolbar of the desk: tools, turning around, snapping, measuring, one step back and one on; each with its key. */
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowsJoin2,
  IconArrowsLeftRight,
  IconLine,
  IconMagnet,
  IconPointer,
  IconRulerMeasure,
  IconScissors,
  IconVector,
} from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { redo, setSnapping, setTool, type Tool, undo, useDesk } from '../../alleys/desk.store.ts'
import { useWords } from '../../words/words.tsx'
import { splitHere, turnAround } from './deeds.store.ts'

/** Keys of the tools (DESIGN_LANGUAGE §12). */
const toolRows = [
  { tool: 'select', key: 'V', Icon: IconPointer },
  { tool: 'vertices', key: 'E', Icon: IconVector },
  { tool: 'draw', key: 'D', Icon: IconLine },
  { tool: 'split', key: 'X', Icon: IconScissors },
  { tool: 'join', key: 'J', Icon: IconArrowsJoin2 },
] as const satisfies { tool: Tool; key: string; Icon: typeof IconLine }[]

interface ButtonProps {
  label: string
  /** As shown, for example `Ctrl Z`. */
  shortcut: string
  Icon: typeof IconLine
  pressed?: boolean
  disabled?: boolean
  kind?: 'tool' | 'switch' | 'step'
  onClick(): void
}

function ToolButton({ label, shortcut, Icon, pressed, disabled, kind, onClick }: ButtonProps) {
  return (
    <button
      type="button"
      className="deskTool"
      data-kind={kind}
      title={`${label} (${shortcut})`}
      aria-keyshortcuts={shortcut.replace('Ctrl ', 'Control+')}
      aria-pressed={pressed}
      aria-disabled={disabled}
      onClick={() => !disabled && onClick()}
    >
      <Icon size={20} stroke={1.75} aria-hidden="true" />
      <span>{label}</span>
      <kbd>{shortcut}</kbd>
    </button>
  )
}

/** Arrows walk through the buttons, as in every toolbar. */
function walk(event: KeyboardEvent<HTMLDivElement>): void {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
  if (!by) return
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const here = buttons.indexOf(document.activeElement as HTMLButtonElement)
  buttons[(here + by + buttons.length) % buttons.length]?.focus()
  event.preventDefault()
}

export function Toolbar() {
  const words = useWords()
  const { tool, snapping, chosen } = useDesk()
  const canUndo = useDesk(({ past }) => past.length > 0)
  const canRedo = useDesk(({ future }) => future.length > 0)
  return (
    <div className="deskBar" role="toolbar" aria-label={words.say('desk.tools')} onKeyDown={walk}>
      {toolRows.map(({ tool: own, key, Icon }) => (
        <ToolButton
          key={own}
          label={words.say(`desk.tool.${own}`)}
          shortcut={key}
          Icon={Icon}
          kind="tool"
          pressed={tool === own}
          disabled={(own === 'split' || own === 'join') && !chosen}
          onClick={() => (own === 'split' ? splitHere() : setTool(own))}
        />
      ))}
      <ToolButton
        label={words.say('desk.reverse')}
        shortcut="R"
        Icon={IconArrowsLeftRight}
        disabled={!chosen}
        onClick={turnAround}
      />
      <i aria-hidden="true" />
      <ToolButton
        label={words.say('desk.snap')}
        shortcut="S"
        Icon={IconMagnet}
        kind="switch"
        pressed={snapping}
        onClick={() => setSnapping(!snapping)}
      />
      <ToolButton
        label={words.say('desk.tool.measure')}
        shortcut="M"
        Icon={IconRulerMeasure}
        kind="tool"
        pressed={tool === 'measure'}
        onClick={() => setTool('measure')}
      />
      <i aria-hidden="true" />
      <ToolButton
        label={words.say('desk.undo')}
        shortcut="Ctrl Z"
        Icon={IconArrowBackUp}
        kind="step"
        disabled={!canUndo}
        onClick={undo}
      />
      <ToolButton
        label={words.say('desk.redo')}
        shortcut="Ctrl Y"
        Icon={IconArrowForwardUp}
        kind="step"
        disabled={!canRedo}
        onClick={redo}
      />
    </div>
  )
}
