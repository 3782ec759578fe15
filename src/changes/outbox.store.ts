/** The outbox: what this browser still has to send, kept on the device, laid over the map at once, and sent exactly once in order. */
import { create } from 'zustand'
import type { Change, ChangeSet } from './change.ts'
import type { Fault } from './kind.ts'
import type { FieldConflict, RecordConflict } from './merge.ts'

/** A file that must be on the server before its change set; its id is that of the record it belongs to. */
export interface WaitingFile {
  id: string
  blob: Blob
  type: string
}

/** Where an item stands: to be sent, on its way, taken by the server but not yet heard back, refused, or in conflict. */
export type ItemState = 'waiting' | 'sending' | 'sent' | 'refused' | 'conflict'

/** One change set on its way, with its place in the line. */
export interface OutboxItem {
  changeSet: ChangeSet
  /** Place in the line, growing. */
  place: number
  state: ItemState
  /** Name of the account that made it: nobody else sends it. */
  account: string
  /** Ids of the files still to be uploaded. */
  files: string[]
  /** The server's sentence, where it refused. */
  message?: string
  conflicts?: (FieldConflict | RecordConflict)[]
  /** Sequence number, once sent. */
  seq?: number
}

/** What a person wishes to change, and why. */
export interface Wish {
  comment: string
  changes: Change[]
  files?: WaitingFile[]
}

export type Committed = { ok: true; id: string } | { ok: false; faults: Fault[] }

export const useOutbox = create<{ opened: boolean; items: readonly OutboxItem[] }>()(() => ({ opened: false, items: [] }))

/** Lays a wish over the map at once and puts it in the line; faults change nothing. */
export async function commit(_wish: Wish): Promise<Committed> {
  throw new Error('being built')
}

/** Takes an item back before it is sent, or after it was refused. */
export async function takeBack(_id: string): Promise<void> {
  throw new Error('being built')
}
