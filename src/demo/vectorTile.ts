/** Writes Mapbox Vector Tiles, version 2 of the format (github.com/mapbox/vector-tile-spec): points and polygons with true-or-false fields, which is all the town needs. */

/** Places in the tile: 0 to the extent from its west and north edges; a little beyond is allowed. */
export type TilePlace = readonly [number, number]

export interface TileFeature {
  /** All points, or for polygons one ring each, turning right on the screen, not closed. */
  geometry:
    | { type: 'points'; points: readonly TilePlace[] }
    | { type: 'polygons'; rings: readonly (readonly TilePlace[])[] }
  fields: { readonly [name: string]: boolean }
}

export const extent = 4096

/** A whole number in as few bytes as it needs, seven bits in each. */
function varint(value: number): number[] {
  const bytes: number[] = []
  let rest = value
  while (rest > 0x7f) {
    bytes.push((rest & 0x7f) | 0x80)
    rest = Math.floor(rest / 128)
  }
  return [...bytes, rest]
}

/** A field of a message that is a number. */
function numberField(tag: number, value: number): number[] {
  return [...varint(tag << 3), ...varint(value)]
}

/** A field of a message that is bytes: a text, a message, a packed list. */
function bytesField(tag: number, bytes: readonly number[]): number[] {
  return varint((tag << 3) | 2).concat(varint(bytes.length), bytes)
}

const [moveTo, lineTo, closePath] = [1, 2, 7]

/** The drawing commands of a geometry: each place as its difference from the one before. */
function commands(geometry: TileFeature['geometry']): number[] {
  const bytes: number[] = []
  let [x, y] = [0, 0]
  const command = (id: number, count: number) => bytes.push(...varint((count << 3) | id))
  const step = ([toX, toY]: TilePlace) => {
    for (const difference of [toX - x, toY - y]) bytes.push(...varint((difference << 1) ^ (difference >> 31)))
    ;[x, y] = [toX, toY]
  }
  if (geometry.type === 'points') {
    command(moveTo, geometry.points.length)
    geometry.points.forEach(step)
    return bytes
  }
  for (const [first, ...others] of geometry.rings) {
    if (!first) continue
    command(moveTo, 1)
    step(first)
    command(lineTo, others.length)
    others.forEach(step)
    command(closePath, 1)
  }
  return bytes
}

function layer(name: string, features: readonly TileFeature[]): number[] {
  const keys = [...new Set(features.flatMap(({ fields }) => Object.keys(fields)))]
  const text = (value: string) => [...new TextEncoder().encode(value)]
  const messages = features.map(({ geometry, fields }) => {
    const tags = Object.entries(fields).flatMap(([key, value]) => [keys.indexOf(key), value ? 1 : 0])
    return [...bytesField(2, tags.flatMap(varint)), ...numberField(3, geometry.type === 'points' ? 1 : 3)].concat(
      bytesField(4, commands(geometry)),
    )
  })
  const values = [0, 1].map((value) => bytesField(4, numberField(7, value)))
  return [
    numberField(15, 2),
    bytesField(1, text(name)),
    ...messages.map((message) => bytesField(2, message)),
    ...keys.map((key) => bytesField(3, text(key))),
    ...values,
    numberField(5, extent),
  ].flat()
}

/** The bytes of a tile; layers without features are left out. */
export function vectorTile(layers: { readonly [name: string]: readonly TileFeature[] }): Uint8Array {
  return Uint8Array.from(
    Object.entries(layers).flatMap(([name, features]) =>
      features.length > 0 ? bytesField(3, layer(name, features)) : [],
    ),
  )
}
