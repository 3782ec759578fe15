/** Many hands at once: no value is overwritten in silence, and what is sent five times is done once. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ChangeSet, LoggedChangeSet } from '../../src/changes/change.ts'
import { type Fields, fieldsOf, type Json, type Key, type MapRecord, sameValue } from '../../src/changes/record.ts'
import { alley, create, fangzhuang, sent, update } from '../changes/sent.ts'
import { accepted, open, post, read } from '../server/asking.ts'

const pairs = 300
const ids = 1000
const sendings = 5

const start = {
  code: null,
  widthM: null,
  stage: 'notStarted',
  onHold: false,
  alleyChief: null,
  geometry: alley.geometry as Json,
} satisfies Record<string, Json>

const line = (lon: number): Json => ({
  type: 'LineString',
  coordinates: [
    [116.43, 39.86],
    [lon, 39.861],
  ],
})

/** What an editor wishes: one or two fields, each with a value other than the one read. */
const wish = fc
  .record({
    code: fc.constantFrom('FZ-1', 'FZ-2', 'FZ-3'),
    widthM: fc.constantFrom(3, 4, 5),
    stage: fc.constantFrom('surveyed', 'designed'),
    onHold: fc.constant(true),
    alleyChief: fc.constantFrom('一号（示例）', '二号（示例）'),
    geometry: fc.constantFrom(line(116.433), line(116.434)),
  })
  .chain(
    (fields): fc.Arbitrary<Fields> =>
      fc.subarray(Object.entries(fields), { minLength: 1, maxLength: 2 }).map((some) => Object.fromEntries(some)),
  )

it(`overwrites nothing in silence in ${pairs} pairs of editors who read the same alley`, async () => {
  const server = await open()
  await accepted(server, sent([create('unit:fangzhuang', fangzhuang)]))
  const seen = { merged: 0, conflict: 0 }
  for (const [no, [one, other]] of fc.sample(fc.tuple(wish, wish), { numRuns: pairs, seed: 24 }).entries()) {
    const key: Key = `alley:p-${no}`
    await accepted(server, sent([create(key, { ...alley, ...start })]))
    const changeSets = [one, other].map((set) => {
      const was = Object.fromEntries(Object.keys(set).map((name) => [name, start[name as keyof typeof start]]))
      return sent([update(key, 1, was, set)], { comment: '按现场情况改' })
    })
    const answers = await Promise.all(changeSets.map((changeSet) => post(server, changeSet)))
    const statuses = answers.map(({ status }) => status)
    const record = server.log.fold({ role: 'public' }).records.get(key) as MapRecord
    const now = fieldsOf(record)
    const taken = [one, other].filter((_, place) => statuses[place] === 200)
    for (const set of taken) {
      for (const [name, value] of Object.entries(set)) expect({ name, value: now[name] }).toEqual({ name, value })
    }
    const clash = Object.keys(one).some(
      (name) =>
        name in other && !sameValue(one[name as keyof typeof one] as Json, other[name as keyof typeof other] as Json),
    )
    expect(statuses.toSorted()).toEqual(clash ? [200, 409] : [200, 200])
    seen[clash ? 'conflict' : 'merged'] += 1
    if (!clash) continue
    const { conflicts } = await answers[statuses.indexOf(409)]!.json()
    for (const { field, mine, theirs } of conflicts) {
      expect(sameValue(now[field], theirs)).toBe(true)
      expect(sameValue(mine, theirs)).toBe(false)
    }
  }
  expect(Math.min(seen.merged, seen.conflict)).toBeGreaterThan(pairs / 10)
  console.info(`${pairs} pairs: ${seen.merged} merged, ${seen.conflict} said to be in conflict, none overwritten`)
})

it(`makes ${ids} changes of ${ids} ids that are each sent ${sendings} times at once`, async () => {
  const server = await open()
  const changeSets: ChangeSet[] = Array.from({ length: ids }, (_, no) =>
    sent([create(`unit:u-${no}`, { ...fangzhuang, no: no + 1 })]),
  )
  const answers: LoggedChangeSet[] = []
  for (let from = 0; from < ids; from += 50) {
    const some = changeSets.slice(from, from + 50)
    const sending = Array.from({ length: sendings }, () => some).flat()
    answers.push(...(await Promise.all(sending.map((changeSet) => accepted(server, changeSet)))))
  }
  expect(server.log.seq).toBe(ids)
  const seqs = new Map<string, Set<number>>()
  for (const { id, seq } of answers) seqs.set(id, (seqs.get(id) ?? new Set()).add(seq))
  expect([...seqs.values()].every((told) => told.size === 1)).toBe(true)
  expect(new Set([...seqs.values()].flatMap((told) => [...told])).size).toBe(ids)
  expect((await read(server, '/data/unit.geojson')).features).toHaveLength(ids)
})
