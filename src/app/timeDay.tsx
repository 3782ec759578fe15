/** The day of the link: the town as it was then is laid before every screen, or today's where the link names no day that is over. */
import { useEffect, useRef } from 'react'
import { useDataset } from '../changes/dataset.store.ts'
import { useView } from '../map/ViewLink.tsx'

/** Follows the link, also where its day ends while it is looked at; what looks at past days is fetched with the first of them. */
export function useDayOfLink(): void {
  const { date } = useView()
  const isOpen = useDataset(({ arrivals }) => arrivals.index === 'here')
  const isOver = useDataset(({ lastDay }) => date !== undefined && date < lastDay)
  const isUsed = useRef(false)
  useEffect(() => {
    if (!isOpen || (!date && !isUsed.current)) return
    isUsed.current = true
    void import('../changes/pastDay.store.ts').then(({ lookAt }) => lookAt(isOver && date ? date : null))
  }, [date, isOpen, isOver])
}
