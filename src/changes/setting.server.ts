/** The setting on the server: what is said of the data as a whole, one row a name. */
import type { Database } from '../db/database.server.ts'
import type { Setting } from './publish.ts'

/** What holds where nothing else was set: the district's name and schematic bounds (DOMAIN §8), and no synthetic data. */
const plainSetting: Omit<Setting, 'asOf'> = {
  district: { name: '丰台区', nameHant: '豐台區', nameEn: 'Fengtai District', bbox: [116.048, 39.76, 116.462, 39.896] },
  attribution: '',
  provenance: '',
  synthetic: false,
}

/** Reads the setting; `asOf` is today (ISO date) where none was set. */
export async function readSetting(database: Database, today: string): Promise<Setting> {
  const rows = await database.db.selectFrom('setting').selectAll().execute()
  const set = Object.fromEntries(rows.map(({ name, value }) => [name, JSON.parse(value)]))
  return { ...plainSetting, asOf: today, ...set }
}

/** Sets every name of a setting. */
export async function writeSetting(database: Database, setting: Setting): Promise<void> {
  const rows = Object.entries(setting).map(([name, value]) => ({ name, value: JSON.stringify(value) }))
  await database.write(async (transaction) => {
    await transaction.deleteFrom('setting').execute()
    await transaction.insertInto('setting').values(rows).execute()
  })
}
