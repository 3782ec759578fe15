/** The published snapshot's index: what a reader finds at `data/index.json`, the same from a file server and from ours. */
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
  /** Whether a server stands behind it that streams later changes. */
  live: boolean
  /** Files by kind; `{unit}` in a url stands for the id of a unit where a kind is cut by unit; no count where every reader has their own. */
  kinds: Record<string, { count: number | null; url: string }>
  history: string
  recent: string
}
