/** Where the remarks stand in a panel: for whoever is signed in with a role, fetched for them alone. */
import { lazy } from 'react'
import { useAccount } from '../../accounts/account.store.ts'
import type { Key } from '../../changes/record.ts'
import { Extra } from '../Extra.tsx'

const Remarks = lazy(() => import('./Remarks.tsx').then((file) => ({ default: file.Remarks })))

export function RemarksBlock(place: { about: Key; unit: Key }) {
  const reads = useAccount(({ account }) => account !== null && account.role !== 'public')
  if (!reads) return null
  return (
    <Extra>
      <Remarks {...place} />
    </Extra>
  )
}
