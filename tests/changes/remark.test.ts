/** A remark: what it may hold and be about, and that it stands as it was written. */
import { describe, expect, it } from 'vitest'
import { examine } from '../../src/changes/examine.ts'
import { type Fields, type Key, recordOf } from '../../src/changes/record.ts'
import { remarkLimit } from '../../src/changes/remark.ts'
import { kinds } from '../../src/kinds.ts'
import { alley, create, fangzhuang, remark, update } from './sent.ts'

const town = new Map(
  Object.entries<Fields>({
    'unit:fangzhuang': fangzhuang,
    'unit:wangzuo': fangzhuang,
    'alley:a': alley,
    'alley:b': { ...alley, unit: 'unit:wangzuo' },
    'remark:there': remark(),
    'remark:left': remark({ about: 'alley:b' }),
  }).map(([key, fields]) => [key as Key, recordOf(key as Key, fields, 1)]),
)

/** What comes of a change: what is kept of it, or its faults with their fields. */
function outcome(change: Parameters<typeof create>[1] | ReturnType<typeof update>): unknown {
  const changes = [isChange(change) ? change : create('remark:new', change)]
  const examined = examine(kinds, town, { comment: '', changes })
  if (examined.ok) return examined.patch.get(changes[0]!.key)?.properties ?? null
  return 'faults' in examined ? examined.faults.map(({ field, code }) => `${field} ${code}`) : examined
}

const isChange = (change: object): change is ReturnType<typeof update> => 'action' in change

describe('a remark', () => {
  it('is about an alley or a unit, without blanks around it', () => {
    expect(outcome(remark({ text: ' 门口积水 \n' }))).toMatchObject({ text: '门口积水', about: 'alley:a' })
    expect(outcome(remark({ about: 'unit:fangzhuang' }))).toMatchObject({ about: 'unit:fangzhuang' })
    expect(outcome(remark({ text: '字'.repeat(remarkLimit) }))).toMatchObject({ version: 1 })
  })

  it.each([
    ['an alley of another unit', remark({ about: 'alley:b' }), 'changes.0.about remark.about'],
    ['another unit', remark({ about: 'unit:wangzuo' }), 'changes.0.about remark.about'],
    ['an alley that is not there', remark({ about: 'alley:none' }), 'changes.0.about remark.about'],
    ['a remark', remark({ about: 'remark:there' }), 'changes.0.about key'],
    ['nothing said', remark({ text: ' \n ' }), 'changes.0.text shape'],
    ['too much said', remark({ text: '字'.repeat(remarkLimit + 1) }), 'changes.0.text shape'],
    ['nobody who says it', remark({ by: '' }), 'changes.0.by shape'],
    [
      'a place of its own',
      remark({ geometry: { type: 'Point', coordinates: [116.4, 39.8] } }),
      'changes.0.geometry noPlaceOfItsOwn',
    ],
  ])('is refused with %s', (_, fields, fault) => {
    expect(outcome(fields)).toEqual([fault])
  })

  it('stands as it was written, whoever would change it, and can be taken away', () => {
    const { text } = remark()
    expect(outcome(update('remark:there', 1, { text: text ?? null }, { text: '别的' }))).toEqual([
      'changes.0.text remark.settled',
    ])
    const toWangzuo = [{ unit: 'unit:fangzhuang' }, { unit: 'unit:wangzuo' }] as const
    expect(outcome(update('remark:there', 1, ...toWangzuo))).toEqual(['changes.0.about remark.about'])
    expect(outcome(update('remark:left', 1, ...toWangzuo))).toMatchObject({ unit: 'unit:wangzuo', text })
    expect(outcome({ action: 'delete', key: 'remark:there', version: 1, was: remark() })).toBeNull()
  })
})
