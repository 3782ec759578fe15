/** The opinions of a unit as those who handle them see them: in order, narrowed down, counted, and with what just arrived on top. */
import { useEffect, useMemo, useState } from 'react'
import { useToday } from '../../alleys/today.tsx'
import { type Arrival, useRecordsOfUnit } from '../../changes/dataset.store.ts'
import type { Key } from '../../changes/record.ts'
import { askRules } from '../../opinions/asking.store.ts'
import {
  groupOf,
  type InboxFilter,
  type InboxGroup,
  inboxGroups,
  inOrder,
  passes,
  type Waiting,
  waitingOf,
} from '../../opinions/inbox.ts'
import type { Opinion } from '../../opinions/opinion.ts'
import { type OpinionTiers, usualTiers } from '../../opinions/opinionDue.ts'
import { useInboxHand } from './inbox.store.ts'

/** What is narrowed down to, and how the list is sorted. */
export interface Narrowing extends InboxFilter {
  isNewestFirst: boolean
}

export interface InboxOfUnit {
  arrival: Arrival
  /** All opinions of the unit. */
  all: readonly Opinion[]
  /** Those of the open group that pass the filter, in order. */
  listed: readonly Waiting[]
  counts: Record<InboxGroup, number>
  tiers: OpinionTiers
  today: string
}

let known: OpinionTiers | null = null

/** The time tiers of this server; the usual ones until it said so. */
export function useTiers(): OpinionTiers {
  const [tiers, setTiers] = useState(known ?? usualTiers)
  useEffect(() => {
    if (known) return
    void askRules().then((asked) => {
      if (asked.state !== 'answered') return
      known = asked.value.tiers
      setTiers(known)
    })
  }, [])
  return tiers
}

export function useInbox(unit: Key | undefined, group: InboxGroup, narrowing: Narrowing): InboxOfUnit {
  const { records: all, arrival } = useRecordsOfUnit<Opinion>('opinion', unit)
  const today = useToday()
  const tiers = useTiers()
  const fresh = useInboxHand((hand) => hand.fresh)
  const { stage, topic, handler, isNewestFirst } = narrowing
  const { listed, counts } = useMemo(() => {
    const passing = all.filter((opinion) => passes(opinion, { stage, topic, handler }))
    const byGroup = Map.groupBy(passing, groupOf)
    const waiting = (byGroup.get(group) ?? []).map((one) => waitingOf(one, today, tiers, fresh.has(one.id)))
    const isByDate = isNewestFirst || group === 'done'
    const newest = (one: Waiting, other: Waiting) =>
      other.opinion.properties.submittedOn.localeCompare(one.opinion.properties.submittedOn) ||
      other.opinion.id.localeCompare(one.opinion.id)
    const count = (one: InboxGroup) => byGroup.get(one)?.length ?? 0
    return {
      listed: isByDate ? waiting.toSorted(newest) : inOrder(waiting),
      counts: Object.fromEntries(inboxGroups.map((one) => [one, count(one)])) as Record<InboxGroup, number>,
    }
  }, [all, group, stage, topic, handler, isNewestFirst, today, tiers, fresh])
  return { arrival, all, listed, counts, tiers, today }
}
