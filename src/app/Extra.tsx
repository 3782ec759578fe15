/** A part that a screen can do without: fetched when needed; while it comes, or when it does not, something plainer stands in its place. */
import { CatchBoundary } from '@tanstack/react-router'
import { type ReactNode, Suspense } from 'react'
import { useOnline } from './online.tsx'

/** @param plainer what stands there meanwhile; nothing when left out. A new network tries afresh. */
export function Extra({ plainer = null, children }: { plainer?: ReactNode; children: ReactNode }) {
  const online = useOnline()
  return (
    <CatchBoundary getResetKey={() => String(online)} errorComponent={() => plainer}>
      <Suspense fallback={plainer}>{children}</Suspense>
    </CatchBoundary>
  )
}
