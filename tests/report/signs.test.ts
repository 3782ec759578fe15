/** Signs: what a QR code says, read back from the path that is drawn, and what the command says where it cannot print. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { encode } from 'uqr'
import { describe, expect, it } from 'vitest'
import { run } from '../../src/bulletin.server.ts'
import { readView } from '../../src/map/view.ts'
import { pagesIn } from '../../src/report/chromium.server.ts'
import { qrCode, signAddress } from '../../src/report/qrCode.ts'
import { freshPlace } from '../database.ts'

/** The dark modules of a drawn path, row by row. */
function drawn({ size, path }: ReturnType<typeof qrCode>): boolean[][] {
  const rows = Array.from({ length: size }, () => Array<boolean>(size).fill(false))
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    const row = rows[Number(y)]
    if (row) row[Number(x)] = true
  }
  return rows
}

describe('a sign', () => {
  it('opens the form in its alley, wherever the app lies', () => {
    const address = signAddress('alley:fz-012', 'https://map.example/ft/')
    expect(address).toBe('https://map.example/ft/?key=alley:fz-012&page=speak')
    expect(readView(Object.fromEntries(new URL(address).searchParams))).toEqual({ key: 'alley:fz-012', page: 'speak' })
  })

  it('draws every module of the code for exactly that address, with a quiet border', () => {
    const address = signAddress('alley:fz-012', 'https://map.example/ft/')
    const { data, size } = encode(address, { ecc: 'Q', border: 2 })
    const mine = qrCode(address, 'Q')
    expect(mine.size).toBe(size)
    expect(drawn(mine)).toEqual(data)
    expect(drawn(qrCode(signAddress('alley:fz-013', 'https://map.example/ft/'), 'Q'))).not.toEqual(data)
    expect(data.slice(0, 2).flat().some(Boolean)).toBe(false)
  })

  it('lasts with a quarter of its code lost', () => {
    const code = drawn(qrCode('https://map.example/?key=alley:fz-012&page=speak', 'Q'))
      .slice(2, -2)
      .map((row) => row.slice(2, -2))
    const level = (Number(code[8]?.[0]) << 1) | Number(code[8]?.[1])
    expect(level ^ 0b10).toBe(0b11)
  })
})

async function command(line: string[], environment: Record<string, string> = {}) {
  const { folder } = await freshPlace()
  const file = join(folder, 'signs.pdf')
  const told = { out: '', errors: '' }
  const paper = {
    out: { write: (text: string) => (told.out += text) },
    errors: { write: (text: string) => (told.errors += text) },
  }
  const where = { DATA_DIR: join(folder, 'data'), ...environment }
  const exit = await run(['--signs', ...line, '--out', file, '--language', 'en'], where, paper)
  return { exit, written: existsSync(file), ...told }
}

describe('npm run signs', () => {
  it('says how it is used where no unit is named', async () => {
    expect(await command([])).toMatchObject({ exit: 2, errors: expect.stringContaining('--unit UNIT') })
  })

  it('prints no code that leads nowhere', async () => {
    const told = await command(['--unit', 'fangzhuang'], { CHROMIUM: process.execPath })
    expect(told).toMatchObject({ exit: 1, written: false, errors: expect.stringContaining('PUBLIC_URL') })
  })
})

it('many pages hang on a tree, and all of them are counted', () => {
  const pdf = Buffer.from('<</Type /Pages /Count 8>> <</Type /Pages /Count 9>> <</Type /Pages /Count 17>>')
  expect([pagesIn(pdf), pagesIn(Buffer.from(''))]).toEqual([17, 0])
})
