/** Opening the database: PostgreSQL by its address, otherwise SQLite in a folder. */
import type { Database } from './database.server.ts'
import { openPostgres } from './postgres.server.ts'
import { openSqlite } from './sqlite.server.ts'

/**
 * Opens PostgreSQL when an address is given, otherwise SQLite in the folder (made when missing), and migrates it.
 * @throws {FolderInUse} when another server holds the folder.
 */
export async function openDatabase(place: { url?: string | undefined; folder: string }): Promise<Database> {
  return place.url ? openPostgres(place.url) : openSqlite(place.folder)
}
