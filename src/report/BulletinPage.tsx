/** The monthly bulletin of all units: cover, map, ranking, all numbers, grades lost and restored, photos, and how it was counted. */
import { useMemo } from 'react'
import type { Key } from '../changes/record.ts'
import { useView } from '../map/ViewLink.tsx'
import { useWords } from '../words/words.tsx'
import { BulletinCover, BulletinMap } from './BulletinCover.tsx'
import { BulletinMethod, BulletinNews, BulletinPhotos } from './BulletinStory.tsx'
import { BulletinNumbers, BulletinRanking } from './BulletinTables.tsx'
import { NotPrinted } from './NotPrinted.tsx'
import { usePrinted } from './printed.store.ts'
import { Page, Sheets } from './Sheets.tsx'
import type { GradeNews, PhotoPair } from './townReport.ts'

/** Rows of news on one page. */
const newsOnPage = 44
/** Pairs of pictures on one page. */
const pairsOnPage = 4

function paged<Item>(items: readonly Item[], most: number): Item[][] {
  const pages = Array.from({ length: Math.ceil(items.length / most) }, (_, page) =>
    items.slice(page * most, (page + 1) * most),
  )
  return pages.length > 0 ? pages : [[]]
}

export function BulletinPage() {
  const words = useWords()
  const { date } = useView()
  const { arrival, printed, again } = usePrinted(date)
  const names = useMemo(
    () => new Map<Key, string>(printed?.units.map(({ id, properties }) => [id, words.name(properties)])),
    [printed, words],
  )
  if (!printed) return <NotPrinted arrival={arrival} again={again} />
  const month = printed.date.slice(0, 7)
  const news = printed.reports
    .flatMap((one): GradeNews[] => one.news)
    .filter((one) => one.date.startsWith(month))
    .sort((one, other) => one.what.localeCompare(other.what) || other.date.localeCompare(one.date))
  const pairs = printed.reports.flatMap((one) => one.photos)
  const photos = (part: PhotoPair[]) => <BulletinPhotos key={part[0]?.after.file} pairs={part} date={printed.date} />
  const stories = paged(news, newsOnPage).map((part, place, parts) => (
    <div key={`${part[0]?.alley} ${part[0]?.date}`}>
      <BulletinNews news={part} names={names} month={month} />
      {place === parts.length - 1 && pairs.length === 0 && photos([])}
    </div>
  ))
  const pages = [
    <BulletinCover key="cover" printed={printed} news={news} />,
    <div key="map">
      <BulletinMap printed={printed} />
      <BulletinRanking printed={printed} names={names} />
    </div>,
    <BulletinNumbers key="numbers" printed={printed} />,
    ...stories,
    ...(pairs.length > 0 ? paged(pairs, pairsOnPage).map(photos) : []),
    <BulletinMethod key="method" printed={printed} />,
  ]
  return (
    <Sheets name={`${words.say('bulletin.name')} · ${month}`} back={{ page: 'compare' }}>
      {pages.map((page, place) => (
        <Page key={page.key} number={place + 1} of={pages.length} printed={printed}>
          {page}
        </Page>
      ))}
    </Sheets>
  )
}
