/** The fields of an alley other than stage and line: its names, width, round, hold, code and the people on the sign. */
import { useRef, useState } from 'react'
import { useWords } from '../words/words.tsx'
import { type AlleyProperties, programmeRounds } from './alley.ts'
import { roundSentence } from './due.ts'
import { Choice, TextLine } from './EditorField.tsx'

interface Spellings {
  traditional: (name: string) => string
  englishName: (name: string) => string
}

/** Fetches the converters of names, which are large: only when somebody is about to write one. */
async function fetchSpellings(): Promise<Spellings> {
  const [{ traditional }, { englishName }] = await Promise.all([
    import('../words/traditional.ts'),
    import('../words/romanise.ts'),
  ])
  return { traditional, englishName }
}

/** A new name with the other two spellings proposed, unless somebody wrote one by hand. */
function renamed(now: AlleyProperties, name: string, spell: Spellings | null): Partial<AlleyProperties> {
  if (!spell) return { name }
  const isByHand = (text: string, proposed: string) => text !== '' && text !== now.name && text !== proposed
  const hant = isByHand(now.nameHant, spell.traditional(now.name)) ? now.nameHant : spell.traditional(name)
  const en = isByHand(now.nameEn, spell.englishName(now.name)) ? now.nameEn : spell.englishName(name)
  return { name, nameHant: hant, nameEn: en }
}

export interface FieldsProps {
  value: AlleyProperties
  /** Several alleys at once share only what can be the same for all. */
  many: boolean
  /** Whether the fields are shown from the beginning, as for a new alley. */
  open: boolean
  onSet: (fields: Partial<AlleyProperties>) => void
  faultAt: (field: string) => string | undefined
}

export function AlleyFields(props: FieldsProps) {
  const words = useWords()
  const { value, onSet } = props
  return (
    <details className="block editFacts" open={props.open}>
      <summary>{words.say('edit.facts')}</summary>
      {!props.many && <Names {...props} />}
      <div className="editPair">
        {!props.many && <Width {...props} />}
        <Choice
          label={words.say('field.programmeRound')}
          value={value.programmeRound ?? ''}
          onValue={(round) => onSet({ programmeRound: programmeRounds.find((one) => one === round) ?? null })}
        >
          <option value="">{words.say('value.none')}</option>
          {programmeRounds.map((round) => (
            <option key={round} value={round}>
              {roundSentence(round, words)}
            </option>
          ))}
        </Choice>
      </div>
      <label className="editCheck">
        <input type="checkbox" checked={value.onHold} onChange={(event) => onSet({ onHold: event.target.checked })} />
        {words.say('alley.onHold')}
      </label>
      <details className="editMore">
        <summary>{words.say('alley.chiefs')}</summary>
        {(['streetChief', 'alleyChief', 'alleySteward'] as const).map((role) => (
          <TextLine
            key={role}
            label={words.say(`alley.${role}`)}
            value={value[role] ?? ''}
            lang="zh-Hans"
            fault={props.faultAt(role)}
            onValue={(name) => onSet({ [role]: name || null })}
          />
        ))}
        {!props.many && (
          <TextLine
            label={words.say('field.code')}
            value={value.code ?? ''}
            fault={props.faultAt('code')}
            onValue={(code) => onSet({ code: code || null })}
          />
        )}
      </details>
    </details>
  )
}

function Names({ value, onSet, faultAt }: FieldsProps) {
  const words = useWords()
  const [spell, setSpell] = useState<Spellings | null>(null)
  const latest = useRef(value)
  latest.current = value
  const prepare = async () => {
    if (spell) return
    const before = value
    const fetched = await fetchSpellings()
    setSpell(fetched)
    const { name } = latest.current
    if (name !== before.name) onSet(renamed(before, name, fetched))
  }
  return (
    <>
      <TextLine
        label={words.say('field.name')}
        value={value.name}
        lang="zh-Hans"
        fault={faultAt('name')}
        onFocus={() => void prepare().catch(() => undefined)}
        onValue={(name) => onSet(renamed(value, name, spell))}
      />
      <div className="editPair">
        <TextLine
          label={words.say('field.nameHant')}
          value={value.nameHant}
          lang="zh-Hant"
          fault={faultAt('nameHant')}
          onValue={(nameHant) => onSet({ nameHant })}
        />
        <TextLine
          label={words.say('field.nameEn')}
          value={value.nameEn}
          lang="en"
          fault={faultAt('nameEn')}
          onValue={(nameEn) => onSet({ nameEn })}
        />
      </div>
    </>
  )
}

/** The width as it is being typed, and as a number once it is one. */
function Width({ value, onSet, faultAt }: FieldsProps) {
  const words = useWords()
  const [typed, setTyped] = useState(value.widthM === null ? '' : String(value.widthM))
  return (
    <TextLine
      label={words.say('edit.width')}
      type="number"
      min={0.1}
      max={100}
      step={0.1}
      value={Number(typed) === (value.widthM ?? 0) ? typed : String(value.widthM ?? '')}
      fault={faultAt('widthM')}
      onValue={(text) => {
        setTyped(text)
        onSet({ widthM: text === '' || !Number.isFinite(Number(text)) ? null : Number(text) })
      }}
    />
  )
}
