/** What the text of one search parameter may say; anything else is left out, so every link opens something. */
import { isKey, type Key, kindOf } from '../changes/record.ts'

export interface Camera {
  /** Degrees WGS84. */
  lon: number
  lat: number
  zoom: number
}

export const list = (value: unknown): string[] | undefined => {
  const words = typeof value === 'string' ? value.split(',').filter((word) => /^[\w-]{1,60}$/.test(word)) : []
  return words.length > 0 ? [...new Set(words)] : undefined
}

export const one = <T extends string>(value: unknown, allowed: readonly T[]): T | undefined =>
  allowed.find((candidate) => candidate === value)

export const word = (value: unknown, longest: number): string | undefined =>
  typeof value === 'string' && value.length > 0 && value.length <= longest ? value : undefined

/** Whether every object has something of this name, such as `constructor`; a link must not reach it through our tables. */
const isInherited = (name: string): boolean => name in Object.prototype

export const nameOf = (value: unknown, longest: number): string | undefined => {
  const name = word(value, longest)
  return name && /^-?[A-Za-z][A-Za-z0-9]*$/.test(name) && !isInherited(name.replace('-', '')) ? name : undefined
}

export const keyIn = (value: unknown): Key | undefined =>
  isKey(value) && !isInherited(kindOf(value)) ? value : undefined

/** So many units stand side by side. */
export const mostCompared = 4

export function keysIn(value: unknown): Key[] | undefined {
  const keys = typeof value === 'string' ? value.split(',').flatMap((part) => keyIn(part) ?? []) : []
  return keys.length > 0 ? [...new Set(keys)].slice(0, mostCompared) : undefined
}

/** A day of the calendar as `2026-02-28`. */
export function dayIn(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined
  const time = Date.parse(`${value}T00:00:00Z`)
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(value) ? value : undefined
}

export function readCamera(value: unknown): Camera | undefined {
  if (typeof value !== 'string' || !/^-?\d+(\.\d+)?(,-?\d+(\.\d+)?){2}$/.test(value)) return undefined
  const [lon = 0, lat = 0, zoom = 0] = value.split(',').map(Number)
  if (Math.abs(lon) > 180 || Math.abs(lat) > 85 || zoom < 0 || zoom > 22) return undefined
  return { lon, lat, zoom }
}

/** Up to ten numbers upwards, each once: `20,40.5,60`. */
export function numbersIn(value: unknown): number[] | undefined {
  if (typeof value !== 'string' || !/^-?\d{1,9}(\.\d{1,4})?(,-?\d{1,9}(\.\d{1,4})?){0,9}$/.test(value)) return undefined
  return [...new Set(value.split(',').map(Number))].sort((one, other) => one - other)
}

/** How a drawing in space stands: degrees turned (−180 to 180) and tilted (0 to 60), and times as high (0.4 to 2), as `-15,50,1`. */
export function stanceIn(value: unknown): [number, number, number] | undefined {
  if (typeof value !== 'string' || !/^-?\d{1,3}(\.\d)?,\d{1,2}(\.\d)?,\d(\.\d)?$/.test(value)) return undefined
  const [bearing = 0, pitch = 0, stretch = 0] = value.split(',').map(Number)
  if (Math.abs(bearing) > 180 || pitch > 60 || stretch < 0.4 || stretch > 2) return undefined
  return [bearing, pitch, stretch]
}
