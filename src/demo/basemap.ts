/** The files of the built-in basemap: the ground of the first view and the streets. */
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson'
import { englishName } from '../words/romanise.ts'
import { traditional } from '../words/traditional.ts'
import type { Street } from './fabric.ts'
import { neighbourLimits, neighbours } from './outline.ts'
import { parks } from './parks.ts'
import { at, type Line, offset, toDegrees } from './plane.ts'
import { makeContours } from './relief.ts'
import { channels, lakes, yongding, yongdingRing } from './rivers.ts'
import { roads, shields, stations } from './roads.ts'

/** A line in degrees with 5 decimals, about 1 m. */
function positions(line: Line): Position[] {
  return line.map((point) => toDegrees(point, 5))
}

function ringPositions(ring: Line): Position[] {
  return positions([...ring, at(ring, 0)])
}

type More = { [field: string]: string | number | boolean }

function feature(kind: string, geometry: Geometry, name = '', more: More = {}): Feature {
  const names = name ? { name, nameHant: traditional(name), nameEn: englishName(name) } : {}
  return { type: 'Feature', properties: { kind, ...names, ...more }, geometry }
}

const area = (kind: string, ring: Line, name?: string, more?: More) =>
  feature(kind, { type: 'Polygon', coordinates: [ringPositions(ring)] }, name, more)
const course = (kind: string, line: Line, name?: string, more?: More) =>
  feature(kind, { type: 'LineString', coordinates: positions(line) }, name, more)
const place = (kind: string, coordinates: Position, name: string) => feature(kind, { type: 'Point', coordinates }, name)

/** One line of JSON a feature, so that files can be compared. */
function fileOf(features: Feature[]): string {
  const collection: FeatureCollection = { type: 'FeatureCollection', features: [] }
  return JSON.stringify(collection).replace(
    '[]',
    () => `[\n${features.map((one) => JSON.stringify(one)).join(',\n')}\n]`,
  )
}

/** `basemap/ground.geojson`: district, neighbours, relief, water, parks, great roads, railways, stations, road signs. */
export function groundFile(outline: readonly Position[]): string {
  return fileOf([
    feature('district', { type: 'Polygon', coordinates: [[...outline]] }, '丰台区'),
    ...neighbours.map(({ name, place: where }) => place('neighbour', where, name)),
    ...neighbourLimits.map((line) => course('neighbourLimit', line)),
    ...makeContours().map(({ elevationM, line }) =>
      course('contour', line, '', { elevation: elevationM, index: elevationM % 150 === 0 }),
    ),
    ...parks.map(({ ring, name, large }) => area('park', ring, name, { large })),
    area('water', yongdingRing, '永定河'),
    ...channels.map(({ line, name, widthM }) =>
      area('water', [...offset(line, () => -widthM / 2), ...offset(line, () => widthM / 2).reverse()], name),
    ),
    ...lakes.map(({ ring, name }) => area('water', ring, name)),
    course('waterLine', yongding, '永定河', { widthM: 280 }),
    ...channels.map(({ line, name, widthM }) => course('waterLine', line, name, { widthM })),
    ...roads.map(({ kind, line, name }) => course(kind, line, name)),
    ...stations.map(({ name, place: where }) => place('station', where, name)),
    ...shields.map(({ name, place: where }) => place('shield', where, name)),
  ])
}

/** `basemap/street.geojson`: every street with its level, the widest A, the narrowest C; one feature a level keeps the file small. */
export function streetFile(streets: readonly Street[]): string {
  return fileOf(
    (['A', 'B', 'C'] as const).map((level) =>
      feature(
        'street',
        {
          type: 'MultiLineString',
          coordinates: streets.filter((street) => street.level === level).map(({ line }) => positions(line)),
        },
        '',
        { level },
      ),
    ),
  )
}
