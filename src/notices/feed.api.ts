/** GET /feed/unit/{id}.xml and /feed/alley/{id}.xml, open to everyone: an Atom feed in the language asked for. */
import { Hono } from 'hono'
import type { LoggedChangeSet } from '../changes/change.ts'
import { publicReader } from '../changes/kind.ts'
import type { Log } from '../changes/log.server.ts'
import { isKey, type Key } from '../changes/record.ts'
import { refuse, tongueOf } from '../changes/refusal.server.ts'
import { writeView } from '../map/view.ts'
import { type FeedEntry, feedXml } from './feed.ts'
import { type Happening, happeningsIn } from './happening.ts'
import { nameOf, noticeSentence, noticeView } from './noticeWords.ts'
import { speakerIn } from './speakers.server.ts'

/** Entries of a feed, and change sets that are looked through for them. */
const entriesAtMost = 40
const lookedThrough = 20_000

/** @param address where this town is found by everyone, with a slash at the end; where it is asked when unset. */
export function feedApi(log: Log, given: { address: string | null; synthetic: boolean }): Hono {
  const known = new Map<Key, { seq: number; found: { set: LoggedChangeSet; happening: Happening }[] }>()
  const fold = log.fold(publicReader)

  function happeningsOf(about: Key) {
    const kept = known.get(about)
    if (kept?.seq === log.seq) return kept.found
    const found: { set: LoggedChangeSet; happening: Happening }[] = []
    const oldest = Math.max(0, log.changeSets.length - lookedThrough)
    for (let place = log.changeSets.length - 1; place >= oldest && found.length < entriesAtMost; place -= 1) {
      const set = log.changeSets[place]
      for (const happening of set ? happeningsIn(set, (key) => fold.records.get(key)) : []) {
        if (set && isTold(happening, about)) found.push({ set, happening })
      }
    }
    known.delete(about)
    known.set(about, { seq: log.seq, found: found.slice(0, entriesAtMost) })
    for (const old of [...known.keys()].slice(0, -200)) known.delete(old)
    return found.slice(0, entriesAtMost)
  }

  function isTold({ subject, isPublic, unit, alley }: Happening, about: Key): boolean {
    const record = fold.records.get(subject)
    return isPublic && (about === unit || about === alley) && record !== undefined && fold.seen(record) !== null
  }

  return new Hono().get('/:kind/:file', (context) => {
    const { kind, file } = context.req.param()
    const about = `${kind}:${file.replace(/\.xml$/, '')}`
    const record = isKey(about) && (kind === 'unit' || kind === 'alley') ? fold.records.get(about) : undefined
    if (!isKey(about) || !record || !file.endsWith('.xml')) return refuse(context, 404, 'notFound')
    const home = given.address ?? new URL('/', context.req.url).href
    const words = speakerIn(context.req.query('lang') ?? tongueOf(context.req.raw).language)
    const entries = happeningsOf(about).map(
      ({ set, happening }): FeedEntry => ({
        id: `${set.seq}.${happening.subject}`,
        at: set.at,
        title: noticeSentence(happening, (key) => fold.records.get(key), words),
        link: `${home}?${noticeView(happening)}`,
      }),
    )
    const place = nameOf(record, words)
    const xml = feedXml({
      self: new URL(`feed/${kind}/${encodeURIComponent(file)}`, home).href,
      page: `${home}?${writeView({ key: about })}`,
      title: words.say(given.synthetic ? 'notice.feedSample' : 'notice.feed', { place }),
      language: words.language,
      updated: entries[0]?.at ?? log.changeSets[0]?.at ?? new Date(0).toISOString(),
      entries,
    })
    return context.body(xml, 200, {
      'content-type': 'application/atom+xml; charset=utf-8',
      'cache-control': 'public, no-cache',
      vary: 'accept-language',
    })
  })
}
