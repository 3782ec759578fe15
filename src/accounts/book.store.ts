/** The book of accounts as the administrators' page knows it: read at its opening and after every wish. */
import { useCallback, useEffect, useState } from 'react'
import { useRecords } from '../changes/dataset.store.ts'
import { dayOf } from '../changes/day.ts'
import { useWords } from '../words/words.tsx'
import { type Answer, askServer, type Send } from './account.store.ts'
import type { AccountBook } from './account.ts'
import { type Holder, holdersOf, type RosterPerson, type RosterUnit, type UnitRow, unitRowsOf } from './roster.ts'

export interface Book {
  /** Null until the server has answered. */
  answer: Answer<AccountBook> | null
  send: Send
  /** The server's sentence, when the last wish was refused. */
  trouble: string | null
}

/** Reads the book once `isAllowed`, and again after every wish. */
export function useBook(isAllowed: boolean): Book {
  const words = useWords()
  const [answer, setAnswer] = useState<Answer<AccountBook> | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const read = useCallback(async () => setAnswer(await askServer<AccountBook>('GET', 'accounts')), [])
  useEffect(() => {
    if (isAllowed) void read()
  }, [isAllowed, read])
  const send: Send = async (method, path, body) => {
    const sent = await askServer<never>(method, `accounts/${path}`, body)
    setTrouble(sent.ok ? null : (sent.message ?? words.say('account.offline')))
    await read()
    return sent
  }
  return { answer, send, trouble }
}

/** Today in Beijing, as this device's clock has it (ISO date). */
export function thisDay(): string {
  return dayOf(new Date().toISOString())
}

/** The roster beside the book, as of today. */
export function useRoster(book: AccountBook): { holders: Holder[]; units: UnitRow[] } {
  const people = useRecords<RosterPerson>('person')
  const units = useRecords<RosterUnit>('unit')
  const holders = holdersOf(people, book, thisDay())
  return { holders, units: unitRowsOf(units, holders, thisDay()) }
}
