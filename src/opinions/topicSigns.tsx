/** A sign for each topic of an opinion, so that no topic is told by colour alone. */
import {
  IconBulb,
  IconDisabled,
  IconMessage2,
  IconParking,
  IconPlant2,
  IconPlugConnected,
  IconRoad,
  IconTrash,
} from '@tabler/icons-react'
import type { OpinionProperties } from './opinion.ts'

export type Topic = OpinionProperties['topic']

export const topicSigns = {
  lighting: IconBulb,
  parking: IconParking,
  road: IconRoad,
  wires: IconPlugConnected,
  rubbish: IconTrash,
  greening: IconPlant2,
  barrierFree: IconDisabled,
  other: IconMessage2,
} satisfies Record<Topic, typeof IconBulb>

/** The topics in the order the form offers them. */
export const topics = Object.keys(topicSigns) as Topic[]
