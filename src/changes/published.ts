/** The published snapshot's index: what a reader finds at `data/index.json`, the same from a file server and from ours. */
import type { Speaker } from '../words/speak.ts'

export interface PublishedIndex {
  /** Sequence number of the last change set in the snapshot. */
  seq: number
  synthetic: boolean
  /** ISO date the snapshot speaks of. */
  asOf: string
  district: { name: string; nameHant: string; nameEn: string; bbox: [number, number, number, number] }
  attribution: string
  provenance: string
  /** 审图号, where one is configured. */
  mapReviewNumber?: string
  /** Whom the data ask to be named (`© OpenStreetMap contributors`), where it is configured. */
  credit?: string
  /** Whether a server stands behind it that streams later changes. */
  live: boolean
  /** Files by kind; `{unit}` in a url stands for the id of a unit where a kind is cut by unit; no count where every reader has their own. */
  kinds: Record<string, { count: number | null; url: string }>
  history: string
  recent: string
}

/** What every map and every sheet of paper says of its data: whom they ask to be named, and the map's 审图号. */
export function creditsOf(index: PublishedIndex | null, words: Pick<Speaker, 'say'>): string[] {
  const { credit, mapReviewNumber } = index ?? {}
  const review = mapReviewNumber && words.say('map.reviewNumber', { number: mapReviewNumber })
  return [credit, review].flatMap((one) => one || [])
}
