/** Room for what lies over the map: search and sheet on a phone, the panel on a tablet, the furniture on a desk. */
import { useMediaQuery } from '@mantine/hooks'
import type { PaddingOptions } from 'maplibre-gl'
import { useMemo } from 'react'
import { useHand } from '../map/hand.store.ts'
import { useView } from '../map/ViewLink.tsx'
import { useShow } from './show.tsx'

const atOnce = { getInitialValueInEffect: false }

/** CSS pixels on each side. */
export function usePadding(): PaddingOptions {
  const phone = useMediaQuery('(max-width: 639px)', false, atOnce)
  const tablet = useMediaQuery('(max-width: 959px)', false, atOnce)
  const low = useHand(({ sheet }) => sheet === 'low')
  const show = useShow()
  const { page } = useView()
  const tools = page === 'edit'
  const share = { patrol: 0.6, speak: 0.5 }[page ?? ''] ?? 0.42
  return useMemo(() => {
    if (show === 'both') return { top: 30, left: 20, right: 66, bottom: 40 }
    if (phone) {
      const sheet = low ? 96 : Math.round(innerHeight * share)
      return { top: 60, left: 14, right: tools ? 14 : 66, bottom: sheet + (tools ? 150 : 20) }
    }
    if (tablet) return { top: 80, left: 30, right: Math.min(400, innerWidth * 0.6) + 70, bottom: 60 }
    return { top: tools ? 160 : 50, left: 50, right: 80, bottom: 60 }
  }, [phone, tablet, low, show, share, tools])
}
