/** The tables as files: the rows shown, in their order, in the reader's words, and nothing where nothing is known. */
import { expect, it } from 'vitest'
import { alleyCells, unitCells } from '../../src/app/tableFile.ts'
import { filtered, rowsOf, sorted } from '../../src/app/tableRows.ts'
import { sortedUnits, unitRowsOf } from '../../src/app/unitRows.ts'
import type { Opinion } from '../../src/opinions/opinion.ts'
import { en } from '../../src/words/en.ts'
import { speaker } from '../../src/words/speak.ts'
import { zhHans } from '../../src/words/zhHans.ts'
import { opinion } from '../indicators/facts.ts'
import { alleyAt, town } from './townStyle.ts'

const chinese = speaker('zh-Hans', zhHans, '2026-11-20')
const english = speaker('en', en, '2026-11-20')
const alleys = [
  alleyAt('a', 'rework', { name: '玉林里2巷', nameEn: 'Yulinli', due: '2025-12-01', widthM: 5.5, lengthM: 1290 }),
  alleyAt('b', 'accepted', { name: '=1+1', nameEn: '=1+1', unit: 'unit:two', lengthM: 90, code: 'U02-07' }),
  alleyAt('c', 'rework', { name: '安乐林路', nameEn: 'Anlelin Road', lengthM: 200, programmeRound: '2026-' }),
]

it('alleys are saved as filtered and sorted, with whole years and plain numbers', () => {
  const shown = sorted(filtered(rowsOf(alleys, town.units, chinese.name), { stage: ['rework'] }), '-length', 'zh-Hans')
  expect(alleyCells(shown, chinese)).toEqual([
    ['编号', '名称', '单元', '阶段', '到期', '长度（米）', '宽度（米）', '三年行动'],
    ['', '玉林里2巷', 'one街道', '整改返工', '2025-12-01', '1290', '5.5', ''],
    ['', '安乐林路', 'one街道', '整改返工', '', '200', '', expect.stringContaining('2026')],
  ])
  const [heads, first] = alleyCells(rowsOf(alleys, town.units, english.name), english)
  expect(heads?.slice(0, 4)).toEqual(['Number', 'Name', 'Unit', 'Stage'])
  expect(first?.slice(1, 4)).toEqual(['Yulinli', 'one Subdistrict', en['stage.rework']])
})

it('units are saved in the order of the column, the unknown last and empty', () => {
  const rows = unitRowsOf(town.units, alleys, [], chinese)
  const cells = unitCells(sortedUnits(rows, '-share', 'zh-Hans'), chinese)
  expect(cells[0]?.slice(0, 6)).toEqual(['名称', '责任规划师', '志愿者', '街巷', '完成', '完成率'])
  expect(cells.slice(1).map((row) => row.slice(0, 6))).toEqual([
    ['two街道', '', '0', '1', '1', '100%'],
    ['one街道', '', '0', '2', '0', '0%'],
  ])
})

it('units tell what became of their opinions where those are here, and nothing where they are not', () => {
  const answered = { due: '2026-03-10', answeredOn: '2026-03-09', resolvedOn: '2026-03-21' }
  const opinions = [opinion('confirmed', '2026-03-01', { unit: 'unit:one', ...answered })] as unknown as Opinion[]
  const told = { opinions, today: '2026-11-20', here: new Set(['unit:one']) }
  const cells = unitCells(sortedUnits(unitRowsOf(town.units, alleys, [], chinese, told), 'name', 'zh-Hans'), chinese)
  expect(cells.map((row) => row.slice(6, 10))).toEqual([
    ['收到意见', '按时答复', '已办结', '办结天数（中位）'],
    ['1', '100%', '1', '20'],
    ['', '', '', ''],
  ])
})
