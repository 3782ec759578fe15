/** The way to one's account at the head of every page: sign in, or whose account this is; nothing where only files are served. */
import { useEffect } from 'react'
import { useDataset } from '../changes/dataset.store.ts'
import { useLive } from '../changes/live.store.ts'
import { useView, ViewLink } from '../map/ViewLink.tsx'
import { useWords } from '../words/words.tsx'
import { meetAccount, useAccount } from './account.store.ts'

export function AccountLink() {
  const words = useWords()
  const { page } = useView()
  const isLive = useDataset(({ index }) => index?.live ?? false)
  const account = useAccount(({ account }) => account)
  const stream = useLive(({ state }) => state)
  const isOut = useDataset(({ arrivals }) => arrivals.index === 'failed')
  useEffect(() => {
    if (isOut || (isLive && stream !== 'lost')) void meetAccount()
  }, [isLive, isOut, stream])
  if (!isLive) return null
  return (
    <ViewLink
      step={{ page: 'signin' }}
      className="tool account"
      aria-current={page === 'signin' ? 'page' : undefined}
      {...(account?.name && { 'aria-label': words.say('account.signedInAs', { name: account.name }) })}
    >
      {account?.name ?? words.say('account.signIn')}
    </ViewLink>
  )
}
