/** The diff of a change: what the record was and becomes, and only the fields that differ. */
import { describe, expect, it } from 'vitest'
import { differing, diffOf, diffToday } from '../../src/changes/diff.ts'
import { recordOf } from '../../src/changes/record.ts'
import { alley, create, update } from './sent.ts'

const present = recordOf('alley:a', { ...alley, widthM: 5 }, 3)

describe('a diff', () => {
  it('of an update keeps what the change does not speak of, and what was read then', () => {
    const diff = diffOf(update('alley:a', 2, { name: '老名字', widthM: 5 }, { name: '芳古西路', widthM: 5 }), present)
    expect(diff).toMatchObject({ sort: 'changed', fields: ['name'] })
    expect(diff.before?.properties).toMatchObject({ name: '老名字', stage: 'notStarted' })
    expect(diff.after?.properties).toMatchObject({ name: '芳古西路', stage: 'notStarted', widthM: 5 })
    expect(diff.after?.geometry).toEqual(alley.geometry)
  })

  it('as it would be today starts from the record as it is', () => {
    const change = update('alley:a', 2, { name: '老名字', widthM: 3 }, { name: '芳古西路', widthM: 5 })
    const diff = diffToday(change, present)
    expect(diff.before).toBe(present)
    expect(diff.fields).toEqual(['name'])
    expect(diffToday(change, undefined).before?.properties).toMatchObject({ name: '老名字' })
  })

  it('of a new record and of one taken away has one side only', () => {
    expect(diffOf(create('alley:b', alley), undefined)).toMatchObject({ sort: 'added', before: null })
    const gone = diffOf({ action: 'delete', key: 'alley:a', version: 3, was: alley }, present)
    expect(gone).toMatchObject({ sort: 'removed', after: null, before: { properties: { name: '芳古路' } } })
    expect(gone.fields).toContain('geometry')
  })

  it('does not tell null from absent', () => {
    expect(differing(recordOf('a:a', { x: null }, 1), recordOf('a:a', {}, 2))).toEqual([])
  })
})
