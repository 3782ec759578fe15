/** What volunteers propose in a unit: the planner sees it as a diff on the map and takes it or not, its author sees what became of it. */
import { useMemo, useState } from 'react'
import { conflictsOf } from '../../changes/accepting.ts'
import { useRecord } from '../../changes/dataset.store.ts'
import { useLook, useView, ViewLink } from '../../map/ViewLink.tsx'
import type { Unit } from '../../units/unit.ts'
import { useWords } from '../../words/words.tsx'
import { DiffMap } from './DiffMap.tsx'
import { PanelTop } from './PanelTop.tsx'
import { ProposalBatch } from './ProposalBatch.tsx'
import { ProposalCard } from './ProposalCard.tsx'
import { ProposalLegend } from './ProposalLegend.tsx'
import { ProposalRow } from './ProposalRow.tsx'
import { diffsOf, usePart, useProposals, useShown } from './proposalsOf.tsx'
import './together.css'

const states = ['open', 'accepted', 'rejected', 'withdrawn'] as const

export function Proposals() {
  const words = useWords()
  const look = useLook()
  const { key, tab } = useView()
  const unit = useRecord<Unit>(key)
  const part = usePart(unit?.id)
  const records = useShown()
  const { proposals, arrival } = useProposals(unit?.id)
  const state = states.find((one) => one === tab) ?? 'open'
  const listed = useMemo(() => proposals.filter(({ properties }) => properties.status === state), [proposals, state])
  const [wished, setChosen] = useState<string | null>(null)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const chosen = listed.find(({ id }) => id === wished) ?? listed[0]
  const diffs = useMemo(
    () => listed.flatMap((proposal) => diffsOf(proposal, records).map((diff) => ({ id: proposal.id, diff }))),
    [listed, records],
  )
  const inHand = listed.filter(({ id }) => ticked.has(id))
  const isDeciding = part === 'planner' && state === 'open'
  if (!unit || !part) return <Closed hasUnit={Boolean(unit)} />
  const count = (one: string) => proposals.filter(({ properties }) => properties.status === one).length
  const diffsById = (one: string) => diffs.filter(({ id }) => id === one).map(({ diff }) => diff)
  const tick = (id: string) =>
    setTicked((all) => new Set(all.has(id) ? [...all].filter((one) => one !== id) : [...all, id]))
  const quiet = listed.filter((proposal) => conflictsOf(proposal, records).length === 0)
  return (
    <div className="proposals">
      <section className="head">
        <PanelTop trail={[{ key: unit.id, name: words.name(unit.properties) }]} />
        <h1>{words.say(part === 'planner' ? 'proposal.title' : 'proposal.titleOwn')}</h1>
        <nav className="chipRow" aria-label={words.say('proposal.title')}>
          {states
            .filter((one) => one !== 'withdrawn' || count(one) > 0)
            .map((one) => (
              <ViewLink
                key={one}
                step={{ tab: one }}
                className="chip"
                aria-current={one === state ? 'true' : undefined}
              >
                {words.say(one === 'open' && part === 'volunteer' ? 'proposal.openOwn' : `proposal.${one}`, {
                  n: count(one),
                })}
              </ViewLink>
            ))}
        </nav>
      </section>
      {listed.length === 0 && (
        <p className="block quiet">
          {words.say(
            arrival === 'coming' ? 'proposal.loading' : state === 'open' ? `proposal.none.${part}` : 'proposal.none',
          )}
        </p>
      )}
      {isDeciding && listed.length > 1 && (
        <div className="proposals-all">
          <span>{words.say('proposal.ticked', { n: inHand.length })}</span>
          <button type="button" className="link" onClick={() => setTicked(new Set(quiet.map(({ id }) => id)))}>
            {words.say('proposal.tickQuiet')}
          </button>
        </div>
      )}
      <ul>
        {listed.map((proposal, place) => (
          <li key={proposal.id}>
            <ProposalRow
              proposal={proposal}
              diffs={diffsById(proposal.id)}
              isChosen={proposal === chosen}
              onChoose={() => setChosen(proposal.id)}
              {...(isDeciding &&
                listed.length > 1 && { isTicked: ticked.has(proposal.id), onTick: () => tick(proposal.id) })}
            />
            {proposal === chosen && (
              <ProposalCard
                proposal={proposal}
                diffs={diffsById(proposal.id)}
                part={part}
                place={place + 1}
                of={listed.length}
                onStep={(by) => setChosen(listed[place + by]?.id ?? proposal.id)}
                onEdit={(alley) => look({ page: 'edit', key: alley, tab: undefined })}
              />
            )}
          </li>
        ))}
      </ul>
      {isDeciding && inHand.length > 0 && <ProposalBatch proposals={inHand} onDone={() => setTicked(new Set())} />}
      <DiffMap diffs={diffs} chosen={chosen?.id ?? null} onChoose={setChosen} />
      <ProposalLegend />
    </div>
  )
}

/** Whoever has no part in the proposals of a unit is told so. */
function Closed({ hasUnit }: { hasUnit: boolean }) {
  const words = useWords()
  return (
    <section className="head">
      <h1>{words.say('proposal.title')}</h1>
      <p className="quiet">{words.say(hasUnit ? 'proposal.closed' : 'state.notFoundHelp')}</p>
      <ViewLink step={{ page: 'signin' }} className="button">
        {words.say('account.title')}
      </ViewLink>
    </section>
  )
}
