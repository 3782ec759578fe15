/** QR codes as one path, so that they stay sharp on paper of any size. */
import { encode } from 'uqr'
import type { Key } from '../changes/record.ts'
import { writeView } from '../map/view.ts'

/** Modules of a QR code with its quiet border, and the dark ones as one path in a square of that size. */
export interface QrCode {
  size: number
  path: string
}

/** @param ecc how much of the code may be lost: M 15 %, Q 25 % for what hangs in the street. */
export function qrCode(text: string, ecc: 'M' | 'Q' = 'M'): QrCode {
  const { data, size } = encode(text, { ecc, border: 2 })
  const dots = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return { size, path: dots.join('') }
}

/** What the sign of an alley or a unit opens: the form, which then knows where one stands. @param home where the app lies. */
export function signAddress(key: Key, home: string): string {
  return new URL(`?${writeView({ page: 'speak', key })}`, home).href
}
