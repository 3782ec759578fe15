/** A sender in a process of its own, for the test that kills it: opens the place it is told and sends what is due. */
import { Log } from '../../src/changes/log.server.ts'
import { openDatabase } from '../../src/db/open.server.ts'
import { kinds } from '../../src/kinds.ts'
import { type NoticePlace, openNotices } from '../../src/notices/open.server.ts'

const { given = '{}' } = process.env
const { url, folder, place, contactKey }: { url?: string; folder: string; place: NoticePlace; contactKey: string } =
  JSON.parse(given)
const database = await openDatabase({ url, folder })
const log = await Log.open(database, kinds)
const told = { place, contactKey, address: 'https://map.example/', synthetic: true, report: console.error }
await openNotices(database, log, told).turn()
process.exit(0)
