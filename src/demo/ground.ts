/** The ground of the demo town: units, alleys, the sites of the other work lines, and the basemap under them, the same every time. */
import type { LineString, Point as PointGeometry, Polygon } from 'geojson'
import { type AlleyLine, makeAlleys, middle } from './alleyLines.ts'
import { groundFile, streetFile } from './basemap.ts'
import { makeBuildings } from './buildings.ts'
import { blockSize, isOpenGround, middleOf, subdivide } from './fabric.ts'
import { makeGroundPlan, makeSurroundings, toBanks } from './groundPlan.ts'
import { ringOf } from './mesh.ts'
import { makeOutline } from './outline.ts'
import { assignUnits, labelPlace, ringsAround } from './partition.ts'
import { at, insideOf, type Line, toDegrees } from './plane.ts'
import { besideAlley, blockNames, boutiqueLine, boutiqueNames, microKinds, quarter } from './sites.ts'
import { makeTiles } from './tiles.ts'
import { makeTrees } from './trees.ts'
import { unitGrounds } from './unitGround.ts'
import { unitRows } from './unitTable.ts'

export interface Ground {
  /** Ids of the unit table; the polygons are an exact partition of the district, WGS84 with 6 decimals. */
  units: { id: string; polygon: Polygon; label: [number, number] }[]
  /** In the order of the units; each wholly inside its unit, no name twice in a unit. */
  alleys: { unit: string; line: LineString; name: string; widthM: number | null }[]
  sites: {
    boutique: { unit: string; line: LineString; name: string }[]
    blocks: { unit: string; polygon: Polygon; name: string }[]
    micro: { unit: string; point: PointGeometry; name: string }[]
  }
  /** Makes the files, by their path below the published folder; half of the whole work, and a server has no need of it. */
  basemap(): Map<string, string | Uint8Array>
}

function lineGeometry(line: Line): LineString {
  return { type: 'LineString', coordinates: line.map((point) => toDegrees(point)) }
}

function polygonGeometry(ring: Line): Polygon {
  return { type: 'Polygon', coordinates: [[...ring, at(ring, 0)].map((point) => toDegrees(point))] }
}

/** Metres across, at most, of the pieces of ground that go to one unit or another whole. */
const grainOfUnits = 700

/** Makes the ground. It takes no input: the town is one town. */
export function makeGround(): Ground {
  const outline = makeOutline()
  const { mesh, streets: approaches } = makeGroundPlan(outline)
  const wide = subdivide(mesh, () => grainOfUnits, 1).map(toBanks)
  const seeds = unitRows.map(({ id, centre }, i) => ({
    id,
    middle: at(unitGrounds, i).heart ?? centre,
    share: at(unitGrounds, i).share,
  }))
  const owners = assignUnits(mesh, seeds)
  const units = unitRows.map(({ id }, i) => {
    const ring = at(
      ringsAround(mesh, (face) => owners.get(face) === i),
      0,
    )
    return {
      id,
      ring,
      label: labelPlace(ring),
      quarters: [...owners].filter(([, owner]) => owner === i).map(([face]) => ringOf(face)),
    }
  })
  const district = polygonGeometry(
    at(
      ringsAround(mesh, (face) => !face.outer),
      0,
    ),
  ).coordinates
  const narrow = subdivide(mesh, blockSize, 2).map(toBanks)
  const alleys = units.map(({ id, ring }, i): AlleyLine[] => {
    const { places, alleys: count } = at(unitGrounds, i)
    const holds = insideOf(ring)
    const inside = narrow.filter(({ line }) => holds(middle(line)))
    try {
      return makeAlleys(inside, ring, places, count, 100 + i)
    } catch (fault) {
      throw new Error(`alleys of ${id}`, { cause: fault })
    }
  })
  const unit = (id: string) =>
    at(
      units,
      unitRows.findIndex((row) => row.id === id),
    )
  const streets = [...approaches, ...wide, ...narrow]
  const micro = Array.from({ length: 31 }, (_, i) => {
    const owner = (i * 7) % units.length
    const alley = at(at(alleys, owner), Math.floor(i / units.length) * 2 + 1)
    const place = at(at(unitGrounds, owner).places, (i + owner) % at(unitGrounds, owner).places.length)
    return {
      unit: at(units, owner).id,
      point: { type: 'Point' as const, coordinates: toDegrees(besideAlley(alley)) },
      name: `${place}${at(microKinds, i % microKinds.length)}`,
    }
  })
  return {
    units: units.map(({ id, ring, label }) => ({ id, polygon: polygonGeometry(ring), label: toDegrees(label) })),
    alleys: units.flatMap(({ id }, i) =>
      at(alleys, i).map(({ line, name, widthM }) => ({ unit: id, line: lineGeometry(line), name, widthM })),
    ),
    sites: {
      boutique: boutiqueNames.map(([id, name]) => ({
        unit: id,
        line: lineGeometry(boutiqueLine(streets, unit(id).ring)),
        name,
      })),
      blocks: blockNames.map(([id, name]) => ({
        unit: id,
        polygon: polygonGeometry(
          quarter(
            unit(id).quarters.filter((ring) => !isOpenGround(middleOf(ring))),
            unit(id).label,
          ),
        ),
        name,
      })),
      micro,
    },
    basemap: () =>
      new Map<string, string | Uint8Array>([
        ['basemap/ground.geojson', groundFile(at(district, 0))],
        ['basemap/street.geojson', streetFile([...streets, ...makeSurroundings(outline)])],
        ...makeTiles(makeBuildings(mesh.faces), makeTrees(streets)),
      ]),
  }
}
