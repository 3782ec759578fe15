/** The import from file to door: parts of a size, one name for one content, and a clear end whatever happens. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { recordOf } from '../../src/changes/record.ts'
import { type ImportWish, importAlleys } from '../../src/exchange/importAlleys.server.ts'
import { NotDone } from '../../src/exchange/notDone.ts'
import { collection, folderOfItsOwn, listDoor, quietTerminal, street } from './ground.ts'

const { folder, remove } = folderOfItsOwn()
afterAll(remove)

const wish: ImportWish = {
  file: join(folder, 'streets.geojson'),
  datum: 'wgs84',
  unit: 'auto',
  source: undefined,
  dryRun: false,
  report: undefined,
}
const rows = (count: number) =>
  Array.from({ length: count }, (_, place) => {
    const lat = 39.8501 + place * 0.000005
    return street(
      [
        [116.301, lat],
        [116.302, lat],
      ],
      { sid: `S${place}` },
    )
  })
const write = (features: unknown[]) => writeFileSync(wish.file, collection(features))

describe('a sound file', () => {
  test('comes in parts of 500, each named by its content', async () => {
    write(rows(1201))
    const [door, again, terminal] = [listDoor(), listDoor(), quietTerminal()]
    expect(await importAlleys(wish, door, terminal)).toBe(true)
    expect(door.sent.map(({ changes }) => changes.length)).toEqual([500, 500, 201])
    expect(door.sent[0]).toMatchObject({ author: 'import', comment: '导入 streets.geojson（1/3）' })
    expect(new Set(door.sent.map(({ id }) => id)).size).toBe(3)
    expect(terminal.out.join('')).toMatch(/1201 rows read\n1201 alleys imported\n {2}Unit a 1201\n.* s, \d+ MB/)
    expect(terminal.errors.join('')).toContain('Storing 1201/1201')
    await importAlleys(wish, again, quietTerminal())
    expect(again.sent.map(({ changes }) => changes)).toEqual(door.sent.map(({ changes }) => changes))
  })
  test('is only looked at in a dry run', async () => {
    write(rows(3))
    const [door, terminal] = [listDoor(), quietTerminal()]
    expect(await importAlleys({ ...wish, dryRun: true }, door, terminal)).toBe(true)
    expect(door.sent).toEqual([])
    expect(terminal.out.join('')).toContain('3 alleys would be imported (dry run, nothing was stored)')
  })
  test('sends nothing the second time', async () => {
    write(rows(3))
    const first = listDoor()
    await importAlleys(wish, first, quietTerminal())
    const creates = first.sent.flatMap(({ changes }) => changes).filter((change) => change.action === 'create')
    const second = listDoor(creates.map(({ key, fields }) => recordOf(key, fields, 1)))
    const terminal = quietTerminal()
    expect(await importAlleys(wish, second, terminal)).toBe(true)
    expect(second.sent).toEqual([])
    expect(terminal.out.join('')).toContain('3 were on the map already and are unchanged')
  })
})

describe('refused rows', () => {
  test('are written beside the file with their reasons, and gone after a clean import', async () => {
    write([
      ...rows(1),
      street(
        [
          [2, 48],
          [3, 49],
        ],
        { sid: '=cmd', note: 'far, "away"' },
        '=1+1',
      ),
    ])
    const terminal = quietTerminal()
    expect(await importAlleys(wish, listDoor(), terminal)).toBe(true)
    const refused = JSON.parse(readFileSync(join(folder, 'streets.refused.geojson'), 'utf8'))
    expect(refused.features).toMatchObject([
      { id: '=1+1', properties: { row: 2, note: 'far, "away"', refusedCode: 'row.outsideDistrict' } },
    ])
    const [head, line] = readFileSync(join(folder, 'streets.refused.csv'), 'utf8').split('\r\n')
    expect(head).toBe('\uFEFFrow,id,code,reason')
    expect(line).toMatch(/^2,'=1\+1,row\.outsideDistrict,"All or most/)
    expect(terminal.out.join('')).toMatch(/1 row refused, see .*streets\.refused\.geojson.*\n {2}1 row: All or most/)
    write(rows(1))
    await importAlleys(wish, listDoor(), quietTerminal())
    expect(existsSync(join(folder, 'streets.refused.geojson'))).toBe(false)
    expect(existsSync(join(folder, 'streets.refused.csv'))).toBe(false)
  })
  test('that are most of the file raise the question of the datum', async () => {
    write([
      ...rows(1),
      street([
        [2, 48],
        [3, 49],
      ]),
      street([
        [2, 48],
        [3, 50],
      ]),
    ])
    const terminal = quietTerminal()
    await importAlleys(wish, listDoor(), terminal)
    expect(terminal.out.join('')).toContain('try again with --datum gcj02')
  })
})

describe('what ends without a change', () => {
  test.each([
    ['no such file', { file: join(folder, 'none.geojson') }, 'cannot be opened'],
    ['no such unit', { unit: 'nowhere' }, 'There is no unit "nowhere"'],
  ])('%s', async (_name, wished, sentence) => {
    write(rows(1))
    const door = listDoor()
    await expect(importAlleys({ ...wish, ...wished }, door, quietTerminal())).rejects.toThrow(sentence)
    expect(door.sent).toEqual([])
  })
  test('no row that can be taken', async () => {
    write([null])
    await expect(importAlleys(wish, listDoor(), quietTerminal())).rejects.toThrow('no row that can be imported')
  })
  test('no units on the map', async () => {
    write(rows(1))
    const door = { ...listDoor(), records: async () => [] }
    await expect(importAlleys(wish, door, quietTerminal())).rejects.toThrow('There are no units')
  })
})

describe('a door that shuts', () => {
  const error = new NotDone('The server answers 500: .')
  test('before the first part changes nothing', async () => {
    write(rows(600))
    await expect(importAlleys(wish, listDoor([], { part: 0, error }), quietTerminal())).rejects.toThrow(error)
  })
  test('after the first part tells how far it came', async () => {
    write(rows(600))
    const [door, terminal] = [listDoor([], { part: 1, error }), quietTerminal()]
    expect(await importAlleys(wish, door, terminal)).toBe(false)
    expect(terminal.errors.join('')).toContain('Stopped part way: The server answers 500: . 500 stored')
  })
})
