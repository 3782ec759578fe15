/** Handing the finished draft in: the sum is done while one still writes, and what comes of it is told. */
import { useEffect, useState } from 'react'
import { askRules, type OpinionRules } from './asking.store.ts'
import { hasContent } from './draft.ts'
import { prepareProof } from './proof.store.ts'
import { type SendPhoto, sendDraft } from './send.store.ts'
import { useSpeak } from './speak.store.ts'

/** What this server takes; undefined while it is asked, null where it cannot be. */
export function useRules(): OpinionRules | null | undefined {
  const [rules, setRules] = useState<OpinionRules | null>()
  useEffect(() => {
    void askRules().then((asked) => setRules(asked.state === 'answered' ? asked.value : null))
  }, [])
  return rules
}

export function useSubmitting(sendPhoto: SendPhoto): () => Promise<void> {
  const isWriting = useSpeak(({ draft }) => draft !== null && hasContent(draft))
  useEffect(() => {
    if (isWriting) void prepareProof()
  }, [isWriting])
  return async () => {
    const { draft, isBusy } = useSpeak.getState()
    if (!draft || isBusy) return
    useSpeak.setState({ isBusy: true, refusal: null })
    const sent = await sendDraft(draft, sendPhoto).catch(() => null)
    if (sent === null) return useSpeak.setState({ isBusy: false, isFull: true, refusal: '' })
    if (sent.state === 'refused') return useSpeak.setState({ isBusy: false, refusal: sent.message })
    if (sent.state === 'waiting') return useSpeak.setState({ isBusy: false, outcome: { state: 'waiting' } })
    const { code, due, unit, alley } = sent.received
    useSpeak.setState({
      isBusy: false,
      outcome: { state: 'sent', isJoined: false, code, due, unit: unit ?? null, alley: alley ?? null },
    })
  }
}
