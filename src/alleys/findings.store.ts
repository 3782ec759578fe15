/** Findings that are not handed in yet, by alley: leaving the form loses nothing while the page lives. */
import { create } from 'zustand'
import type { Key } from '../changes/record.ts'
import type { Findings } from './findings.ts'

/** A picture taken for an item, to be sent with the inspection; its id is that of the photo to be. Sizes in pixels. */
export interface TakenPicture {
  id: string
  blob: Blob
  width: number
  height: number
}

export interface Noted {
  findings: Findings
  pictures: Readonly<Record<number, TakenPicture>>
}

export const useNoted = create<{ noted: Readonly<Record<Key, Noted>> }>()(() => ({ noted: {} }))

/** Notes what was found so far on an alley; null forgets it. */
export function note(alley: Key, noted: Noted | null): void {
  useNoted.setState((store) => {
    const { [alley]: _, ...rest } = store.noted
    return { noted: noted ? { ...rest, [alley]: noted } : rest }
  })
}

/** Notes the picture of one item, or that there is none, beside whatever was noted since it was asked for. */
export function notePicture(alley: Key, before: Noted, item: number, picture: TakenPicture | null): void {
  const noted = useNoted.getState().noted[alley] ?? before
  const { [item]: _, ...others } = noted.pictures
  note(alley, { ...noted, pictures: picture ? { ...others, [item]: picture } : others })
}
