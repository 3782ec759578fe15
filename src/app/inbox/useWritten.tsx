/** What stands in the fields of a deed: what somebody wrote, and before that what is likeliest. */
import { useMemo } from 'react'
import { useAccount } from '../../accounts/account.store.ts'
import type { Alley } from '../../alleys/alley.ts'
import { useToday } from '../../alleys/today.tsx'
import type { LoggedChangeSet } from '../../changes/change.ts'
import { useRecordsOfUnit } from '../../changes/dataset.store.ts'
import { dayOf } from '../../changes/day.ts'
import { useHistory } from '../../changes/history.store.ts'
import { idOf, type Key } from '../../changes/record.ts'
import { backStages, type Deed, type Worker, type Writing } from '../../opinions/handling.ts'
import type { Opinion } from '../../opinions/opinion.ts'
import { forwardDue } from '../../opinions/opinionDue.ts'
import { isInOffice } from '../../people/office.ts'
import type { Person } from '../../people/person.ts'
import type { Unit } from '../../units/unit.ts'
import { useInboxHand } from './inbox.store.ts'
import type { InboxOfUnit } from './useInbox.tsx'

const nothing: Writing = {}

/** How many changes of an alley are offered. */
const offered = 5

/** Changes of the opinion's alley since it came, the newest first. */
export function useDoneThere(opinion: Opinion, unit: Key): readonly LoggedChangeSet[] {
  const { changeSets } = useHistory(idOf(unit))
  const { alley, submittedOn } = opinion.properties
  return useMemo(
    () =>
      changeSets
        .filter(({ at, changes }) => dayOf(at) >= submittedOn && changes.some(({ key }) => key === alley))
        .slice(0, offered),
    [changeSets, alley, submittedOn],
  )
}

/** The people of a unit who may look after an opinion: its planner first. */
export function useHandlers(unit: Key): readonly Person[] {
  const { records } = useRecordsOfUnit<Person>('person', unit)
  const today = useToday()
  return useMemo(() => {
    const rank = ({ properties }: Person) => (properties.role === 'unitPlanner' ? 0 : 1)
    const theirs = records.filter((person) => isInOffice(person, today))
    return theirs.toSorted(
      (one, other) =>
        rank(one) - rank(other) ||
        one.properties.badge.localeCompare(other.properties.badge, undefined, { numeric: true }),
    )
  }, [records, today])
}

/** Alleys of a unit by name. */
export function useAlleysOf(unit: Key): readonly Alley[] {
  const { records } = useRecordsOfUnit<Alley>('alley', unit)
  return useMemo(
    () => records.toSorted((one, other) => one.properties.name.localeCompare(other.properties.name, 'zh-Hans')),
    [records],
  )
}

export function useWritten(deed: Deed, opinion: Opinion, role: Worker, unit: Unit, inbox: InboxOfUnit): Writing {
  const own = useInboxHand(({ writing }) => writing[opinion.id]) ?? nothing
  const person = useAccount(({ account }) => account?.person)
  const [planner] = useHandlers(unit.id)
  const { properties } = opinion
  const before: Partial<Record<Deed, Writing>> = {
    screen: {
      shownText: properties.shownText ?? properties.text,
      topic: properties.topic,
      type: properties.type,
      alley: properties.alley ?? '',
    },
    assign: { handler: properties.handler ?? (role === 'planner' && person ? person : (planner?.id ?? '')) },
    forward: { replyBy: forwardDue(inbox.today, inbox.tiers).on },
    back: { backTo: backStages(properties.stage, role).at(-1) ?? '' },
    resolve: { doneBy: properties.doneBy ?? '' },
  }
  return { ...before[deed], ...own }
}
