/** What looks like a phone, a door or a number plate is noticed before it is public; a date or a number of metres is not. */
import { expect, it } from 'vitest'
import { looksPrivate } from '../../src/opinions/looksPrivate.ts'

it.each(['电话 13800138000', '打 010-6768 1234', '住 3号楼2单元', '京A12345 天天停', 'wang@example.cn'])(
  '%s is noticed',
  (text) => expect(looksPrivate(text)).toBe(true),
)

it.each(['北段第二盏路灯坏了', '2026-11-26 前完成', '11-26 前去看', '离路口 120 米', '停了 15 辆车'])(
  '%s is not',
  (text) => expect(looksPrivate(text)).toBe(false),
)
