/** A card that stands on the map beside the panel, and in the panel where there is no room beside it. */
import { useMediaQuery } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useShow } from './show.tsx'

/** Whether cards stand on the map: from 960 px on, while the map is shown. */
export function useCardOnMap(): boolean {
  const isWide = useMediaQuery('(min-width: 960px)', true, { getInitialValueInEffect: false })
  return useShow() === 'map' && isWide
}

export function MapCard({ label, children }: { label: string; children: ReactNode }) {
  const place = useCardOnMap() ? document.getElementById('map') : null
  const card = (
    <section className="mapCard" data-on-map={Boolean(place)} aria-label={label}>
      {children}
    </section>
  )
  return place ? createPortal(card, place) : card
}
