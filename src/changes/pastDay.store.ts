/** Looking at a past day: its town is fetched whole, in one piece and once, and shown in place of today's. */
import { create } from 'zustand'
import { type Arrival, readPublished, showPast, todayIn, useDataset } from './dataset.store.ts'
import type { Shown } from './pastShown.ts'
import type { PublishedIndex } from './published.ts'
import type { MapRecord } from './record.ts'
import { sharing } from './sharing.ts'

/** The past day that is wanted (ISO date; null for today) and how its town fares; without a server behind the files there is only today. */
interface PastDay {
  wanted: string | null
  arrival: Arrival | 'onlyToday'
}

export const usePastDay = create<PastDay>()(() => ({ wanted: null, arrival: 'here' }))

interface TownOfDay {
  index: PublishedIndex
  kinds: Record<string, { features: MapRecord[] }>
}

/** How many days are kept: going back and forth asks for nothing. */
const kept = 8

const towns = new Map<string, Promise<Shown>>()

/** The town of a past day, asked for once. */
function townOf(day: string): Promise<Shown> {
  const town = towns.get(day) ?? readTown(day)
  towns.delete(day)
  towns.set(day, town)
  for (const old of [...towns.keys()].slice(0, -kept)) towns.delete(old)
  town.catch(() => towns.delete(day))
  return town
}

async function readTown(day: string): Promise<Shown> {
  const { index, kinds } = await readPublished<TownOfDay>(`town.json?at=${day}`)
  const urls = Object.keys(kinds).map((kind) => index.kinds[kind]?.url ?? '')
  const now = useDataset.getState()
  const earlier = [todayIn(now).kinds, now.kinds]
  return {
    index,
    kinds: Object.fromEntries(
      Object.entries(kinds).map(([kind, { features }]) => [
        kind,
        sharing(
          features,
          earlier.map((one) => one[kind]),
        ),
      ]),
    ),
    arrivals: Object.fromEntries(['index', ...urls].map((url) => [url, 'here'])),
  }
}

/** Whether a day (ISO date) is over: what lies after the last change is today. */
export function isOver(day: string): boolean {
  return day < useDataset.getState().lastDay
}

/**
 * Shows the town as it was at the end of a Beijing day (ISO date), or today's for null. What was shown before stays until the day is
 * here; when another day is wanted meanwhile, the first one is let go.
 */
export async function lookAt(day: string | null): Promise<void> {
  const wanted = day !== null && isOver(day) ? day : null
  const { index } = useDataset.getState()
  if (wanted === null || !index?.live) {
    usePastDay.setState({ wanted, arrival: wanted === null ? 'here' : 'onlyToday' })
    return showPast(null)
  }
  usePastDay.setState({ wanted, arrival: 'coming' })
  const isStill = () => usePastDay.getState().wanted === wanted
  try {
    const shown = await townOf(wanted)
    if (!isStill()) return
    showPast({ day: wanted, shown })
    usePastDay.setState({ arrival: 'here' })
  } catch {
    if (!isStill()) return
    showPast(null)
    usePastDay.setState({ arrival: 'failed' })
  }
}

/** Asks for the town of a day that will probably be wanted next. */
export function expectDay(day: string): void {
  if (isOver(day) && useDataset.getState().index?.live) void townOf(day).catch(() => undefined)
}
