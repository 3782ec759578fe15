/** A database of its own for each test: SQLite in a folder that goes away, or PostgreSQL when TEST_POSTGRES gives an address. */
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { onTestFinished } from 'vitest'
import type { Database } from '../src/db/database.server.ts'
import { openDatabase } from '../src/db/open.server.ts'

/** The address of a PostgreSQL server where databases may be made; the tests run on SQLite when unset. */
export const postgres = process.env.TEST_POSTGRES

/** Where a database is, for opening it more than once. */
export interface Place {
  url?: string
  folder: string
}

/** A place with no database in it yet, gone when the test is over. */
export async function freshPlace(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'database-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  if (!postgres) return { folder }
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await ask(postgres, `create database ${name}`)
  onTestFinished(() => ask(postgres ?? '', `drop database ${name} with (force)`))
  const url = new URL(postgres)
  url.pathname = `/${name}`
  return { url: url.href, folder }
}

/** Opens a place (a fresh one when none is given), closed when the test is over. */
export async function openFor(place?: Place): Promise<Database> {
  const database = await openDatabase(place ?? (await freshPlace()))
  onTestFinished(() => database.close())
  return database
}

async function ask(url: string, question: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(question)
  await client.end()
}
