/** Handing an inspection in: what is missing is said first, then what was found goes out as one change set with its pictures. */
import { useState } from 'react'
import { useAccount } from '../accounts/account.store.ts'
import type { Change } from '../changes/change.ts'
import { useDataset } from '../changes/dataset.store.ts'
import { tell } from '../changes/deed.store.ts'
import { createOf, newId } from '../changes/draft.ts'
import { commit } from '../changes/outbox.store.ts'
import type { Key } from '../changes/record.ts'
import { useLook } from '../map/ViewLink.tsx'
import { useWords } from '../words/words.tsx'
import type { Alley } from './alley.ts'
import { checklistOn } from './checklist.ts'
import { placedFaults } from './faultWords.ts'
import { type Noted, note, type TakenPicture } from './findings.store.ts'
import { failedItems, toldDefects } from './findings.ts'
import { scoreOf } from './grade.ts'
import { useGradeRules } from './gradeRule.store.ts'

/** A picture of an item, with its place in metres along the alley where one was put. */
export type PlacedPicture = TakenPicture & { item: number; alongM: number | null }

/** Gives the changes that bring pictures of an inspection into being. */
export type PictureChanges = (
  alley: Alley,
  pictures: readonly PlacedPicture[],
  inspection: { key: Key; date: string },
) => Change[]

/** The score, what stands in the way, and the handing in itself. */
export function useHandingIn(
  alley: Alley,
  { findings, pictures }: Noted,
  today: string,
  pictureChanges?: PictureChanges,
) {
  const words = useWords()
  const look = useLook()
  const rules = useGradeRules()
  const account = useAccount((store) => store.account)
  const synthetic = useDataset(({ index }) => index?.synthetic ?? false)
  const [isAsked, ask] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [troubles, setTroubles] = useState<string[]>([])
  const score = scoreOf(findings, rules)
  const told = toldDefects(findings)
  const untold = failedItems(findings).filter((item) => !told.some((defect) => defect.item === item))
  const unreasoned = findings.waivers.some(({ reason }) => reason.trim() === '')

  const send = async () => {
    ask(true)
    if (untold.length > 0 || unreasoned || findings.date > today || isBusy) return
    const lost = new Set(findings.defects.map(({ item }) => item))
    const taken = Object.entries(pictures)
      .filter(([item]) => lost.has(Number(item)))
      .map(([item, picture]) => ({ ...picture, item: Number(item) }))
    const fields = {
      alley: alley.id,
      unit: alley.properties.unit,
      date: findings.date,
      checklist: checklistOn(findings.date),
      points: findings.points,
      waivers: findings.waivers.filter(({ due }) => due >= findings.date),
      defects: told.map((defect) => {
        const picture = taken.find(({ item }) => item === defect.item)
        return { ...defect, photo: picture ? `photo:${picture.id}` : null }
      }),
      inspector: account?.person ?? account?.name ?? '',
      synthetic,
      geometry: null,
    }
    const placed = taken.map((picture) => ({
      ...picture,
      alongM: findings.defects.find(({ item }) => item === picture.item)?.alongM ?? null,
    }))
    const key: Key = `inspection:${newId()}`
    const changes = [createOf(key, fields), ...(pictureChanges?.(alley, placed, { key, date: findings.date }) ?? [])]
    setBusy(true)
    const answer = await commit({ comment: '', changes, files: taken.map(({ id, blob }) => ({ id, blob })) })
    setBusy(false)
    if (!answer.ok) return setTroubles(placedFaults(answer.faults, changes, words).map(({ sentence }) => sentence))
    const name = words.name(alley.properties)
    tell({ id: answer.id, changes, told: words.say('inspect.done', { name, n: score }) })
    note(alley.id, null)
    look({ page: undefined })
  }
  return { score, isAsked, isBusy, troubles, send }
}
