/** The demo town's opinions as they are published: each says what its stage asks for, and its answer or who has it. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type OpinionProperties, opinionShape } from '../../src/opinions/opinion.ts'
import { opinionNeeds } from '../../src/opinions/opinionSteps.ts'

const folder = new URL('../../public/data/opinion/', import.meta.url)
const opinions = readdirSync(folder).flatMap((name): OpinionProperties[] => {
  const { features } = JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
  return features.map(({ properties: { version: _, ...properties } }: GeoJSON.Feature & { properties: object }) =>
    opinionShape.parse(properties),
  )
})

/** What is not among them: which other one a merged one repeats is not made, and why somebody came back is not for the public. */
const leftOut = ['duplicateOf', 'reopenReason']

test('they carry what their stage asks for', () => {
  expect(opinions.length).toBeGreaterThan(2000)
  const lacking = opinions.filter((opinion) =>
    opinionNeeds[opinion.stage].some((need) => !leftOut.includes(need) && Reflect.get(opinion, need) == null),
  )
  expect(lacking).toEqual([])
})

test('what was answered has its answer, or the department that has it', () => {
  const answered = opinions.filter(({ answeredOn }) => answeredOn !== null)
  expect(answered.filter(({ answer, forwardedTo }) => !answer && !forwardedTo)).toEqual([])
  const replied = answered.filter(({ forwardedTo, resolvedOn }) => forwardedTo && resolvedOn)
  expect(replied.filter(({ departmentReply }) => !departmentReply)).toEqual([])
})
