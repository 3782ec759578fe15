/** Opens the outbox for whoever is signed in here, and sends what waits; loaded only where somebody works. */
import { useAccount } from '../accounts/account.store.ts'
import { mayChange } from '../accounts/mayChange.ts'
import { publicReader } from '../changes/kind.ts'
import { openOutbox } from '../changes/outbox.store.ts'
import { openProposing } from '../changes/proposal.store.ts'
import { startSending } from '../changes/sending.store.ts'
import { kinds } from '../kinds.ts'
import { uploadFile } from '../photos/upload.store.ts'

/** Undefined until the server said who it is. */
const account = () => useAccount.getState().account?.name

let opening: Promise<void> | undefined

/** Once for as long as the page lives. */
export function openWork(): Promise<void> {
  opening ??= open()
  return opening
}

async function open(): Promise<void> {
  const may: Parameters<typeof openOutbox>[0]['may'] = (change, before) =>
    mayChange(useAccount.getState().account ?? publicReader, change, before)
  await openOutbox({ kinds, may, account: () => account() ?? null })
  openProposing({ kinds, person: () => useAccount.getState().account?.person ?? null })
  startSending({
    account,
    onAccount: (listener) => useAccount.subscribe((now, before) => now.account !== before.account && listener()),
    upload: (id, blob) => uploadFile(id, blob),
  })
}
