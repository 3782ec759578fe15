/** Sending: takes the line one item after the other to the server, tries again until it is reached, and lets go of what came back on the stream. */
import { useDataset } from './dataset.store.ts'
import { type Delivered, deliver } from './delivery.store.ts'
import { keptFile, keptItems } from './keeping.store.ts'
import { catchUp, onChangeSet, useLive } from './live.store.ts'
import { type Hold, onWork, rewrite, useOutbox } from './outbox.store.ts'
import { nextOf, type OutboxItem } from './waiting.ts'

/** What came of a file: done, or the server's sentence why not (empty when it was not reached) and whether trying again later may help. */
export type Uploaded = { ok: true } | { ok: false; message: string; retry: boolean }

interface SendingNeeds {
  /** Name of the account that is signed in here, null when there is none, undefined while nobody knows. */
  account(): string | null | undefined
  /** Calls back when that may have become another; returns the way to stop. */
  onAccount(listener: () => void): () => void
  /** Brings a file to the server, going on where it was cut off. */
  upload(id: string, blob: Blob): Promise<Uploaded>
}

/** Waits between tries, in milliseconds: longer each time, a minute at most. */
const waits = [1000, 2000, 4000, 8000, 15_000, 30_000, 60_000]

/** How long the stream has to tell of what was sent before it is asked for, in milliseconds. */
const hearing = 2000

/** Sends from now on; returns the way to stop. */
export function startSending(needs: SendingNeeds): () => void {
  let tries = 0
  let wanted = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false

  const wake = () => {
    if (wanted || stopped) return
    wanted = true
    clearTimeout(timer)
    void navigator.locks.request('outbox-sending', async () => {
      wanted = false
      if (!stopped) await sendAll()
    })
  }

  const sendAll = async () => {
    for (;;) {
      const outcome = await sendNext(needs).catch(() => 'unreached' as const)
      if (stopped || outcome === 'resting') return
      if (outcome === 'gone') {
        tries = 0
        continue
      }
      hold('unreached')
      timer = setTimeout(wake, waits[Math.min(tries, waits.length - 1)])
      tries += 1
      return
    }
  }

  const atOnce = () => {
    tries = 0
    wake()
  }
  const seen = () => document.visibilityState === 'visible' && atOnce()
  const stops = [
    onWork(wake),
    needs.onAccount(atOnce),
    onChangeSet(({ id, seq }) => void heardOf(id, seq)),
    useDataset.subscribe(({ seq }, before) => {
      if (seq > before.seq) void letGo()
    }),
  ]
  globalThis.addEventListener?.('online', atOnce)
  globalThis.document?.addEventListener?.('visibilitychange', seen)
  void letGo().then(wake)
  return () => {
    stopped = true
    clearTimeout(timer)
    for (const stop of stops) stop()
    globalThis.removeEventListener?.('online', atOnce)
    globalThis.document?.removeEventListener?.('visibilitychange', seen)
  }
}

function hold(reason: Hold): void {
  if (useOutbox.getState().hold !== reason) useOutbox.setState({ hold: reason })
}

/** Whether the device says itself that it has no network: then nothing is tried, and what waits can still be changed. */
const isOffline = () => globalThis.navigator?.onLine === false

const isUnsent = ({ state }: OutboxItem) => state === 'waiting' || state === 'sending'

/** Sends the item whose turn it is; `resting` where there is none, or none that can go now. */
async function sendNext(needs: SendingNeeds): Promise<'resting' | 'unreached' | 'gone'> {
  const rest = (reason: Hold) => {
    hold(reason)
    return 'resting' as const
  }
  const account = needs.account()
  if (account === undefined) return 'resting'
  const items = await keptItems()
  const item = nextOf(items, account)
  if (item && isOffline()) return rest('unreached')
  if (!item) return rest(account === null && items.some(isUnsent) ? 'signedOut' : null)
  const outcome = await sendOne(item, needs)
  if (outcome === 'signedOut') return rest('signedOut')
  return outcome === 'unreached' ? outcome : 'gone'
}

/** Sends one item with its files. Until an answer comes it is `sending`: it may be there, so it is sent again and never changed. */
async function sendOne(item: OutboxItem, needs: SendingNeeds): Promise<Delivered['state']> {
  for (const id of item.files) {
    const blob = await keptFile(id)
    const uploaded = blob ? await needs.upload(id, blob) : { ok: true as const }
    if (uploaded.ok) continue
    if (uploaded.retry) return 'unreached'
    await mark(item, { state: 'refused', ...(uploaded.message && { message: uploaded.message }) })
    return 'refused'
  }
  const before = item.state
  if (!(await mark(item, { state: 'sending' }))) return 'refused'
  const delivered = await deliver(item.changeSet)
  if (delivered.state === 'sent') await sent(item, delivered.seq)
  else if (delivered.state === 'signedOut') await rewrite({ items: [{ ...item, state: before }] })
  else if (delivered.state !== 'unreached') await rewrite({ items: [{ ...item, ...delivered }] })
  return delivered.state
}

/** Says on the device where an item that is not sent stands now; false when it was taken back or changed in the meantime. */
async function mark(item: OutboxItem, stand: Pick<OutboxItem, 'state' | 'message'>): Promise<boolean> {
  return navigator.locks.request('outbox-line', async () => {
    const present = (await keptItems()).find(({ changeSet }) => changeSet.id === item.changeSet.id)
    if (!present) return false
    if (isUnsent(present)) await rewrite({ items: [{ ...present, ...stand }] })
    return true
  }) as Promise<boolean>
}

async function sent(item: OutboxItem, seq: number): Promise<void> {
  const isHeard = useDataset.getState().seq >= seq
  const id = item.changeSet.id
  await rewrite(
    isHeard
      ? { gone: [id], filesGone: item.files }
      : { items: [{ ...item, state: 'sent', seq }], filesGone: item.files },
  )
  if (isHeard) return
  const wait = useLive.getState().state === 'open' ? hearing : 0
  setTimeout(() => useDataset.getState().seq < seq && void catchUp(), wait)
}

/** The stream told of an item before its answer came. */
async function heardOf(id: string, seq: number): Promise<void> {
  const item = useOutbox.getState().items.find(({ changeSet }) => changeSet.id === id)
  if (item && item.state !== 'sent') await rewrite({ items: [{ ...item, state: 'sent', seq }] })
  if (item) await letGo()
}

/** Lets go of what the dataset holds by now. */
async function letGo(): Promise<void> {
  const { seq } = useDataset.getState()
  const heard = useOutbox.getState().items.filter((item) => item.seq !== undefined && item.seq <= seq)
  if (heard.length === 0) return
  await rewrite({
    gone: heard.map(({ changeSet }) => changeSet.id),
    filesGone: heard.flatMap(({ files }) => files),
  })
}
