/** A small ground to import into: two square units side by side in Fengtai, with a street or two to come. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Polygon } from 'geojson'
import type { ChangeSet } from '../../src/changes/change.ts'
import { type Json, type MapRecord, recordOf } from '../../src/changes/record.ts'
import type { Door } from '../../src/exchange/door.server.ts'
import { type Terminal, terminalOn } from '../../src/exchange/terminal.server.ts'

/** Unit A reaches from 116.30° to 116.31° east, unit B from there to 116.32°; both from 39.85° to 39.86° north. */
export const units: MapRecord[] = [unit('a', 1, 116.3), unit('b', 2, 116.31)]

function unit(id: string, no: number, west: number): MapRecord {
  const east = Math.round((west + 0.01) * 100) / 100
  const geometry: Polygon = {
    type: 'Polygon',
    coordinates: [
      [
        [west, 39.85],
        [east, 39.85],
        [east, 39.86],
        [west, 39.86],
        [west, 39.85],
      ],
    ],
  }
  const name = `${id.toUpperCase()}单元`
  const fields = {
    ...{ no, name, nameHant: name, nameEn: `Unit ${id}`, shortName: name, shortNameHant: name, shortNameEn: id },
    ...{ bodyType: 'subdistrict', areaKm2: null, population: null, mappingStatus: 'assumed', bodies: [] },
    ...{ label: [west + 0.005, 39.855], hive: [no, 0], synthetic: true },
  }
  return recordOf(`unit:${id}`, { ...fields, geometry: geometry as unknown as Json }, 1)
}

/** The change set that founds the two units. */
export const founding: ChangeSet = {
  id: '00000000-0000-4000-8000-000000000001',
  author: 'test',
  at: '2026-01-01T00:00:00Z',
  comment: '',
  changes: units.map(({ id, geometry, properties: { version: _, ...fields } }) => ({
    action: 'create',
    key: id,
    fields: { ...fields, geometry: geometry as unknown as Json },
  })),
}

/** A line feature; positions in degrees. */
export function street(coordinates: unknown, properties: object = {}, id?: unknown): object {
  return {
    type: 'Feature',
    ...(id === undefined ? {} : { id }),
    properties,
    geometry: { type: 'LineString', coordinates },
  }
}

export function collection(features: unknown[], more: object = {}): string {
  return JSON.stringify({ type: 'FeatureCollection', ...more, features })
}

/** A folder of its own, taken away when the test's file is done. */
export function folderOfItsOwn(): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'xiaomifeng-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** A terminal that keeps what it was told. */
export function quietTerminal(): Terminal & { out: string[]; errors: string[] } {
  const out: string[] = []
  const errors: string[] = []
  const paper = (lines: string[]) => ({ write: (text: string) => lines.push(text) })
  return { ...terminalOn('en', paper(out), paper(errors)), out, errors }
}

/** A door onto nothing but a list, that shuts before the change set of this number (from 0) when told so. */
export function listDoor(
  alleys: MapRecord[] = [],
  shutBefore?: { part: number; error: Error },
): Door & { sent: ChangeSet[] } {
  const sent: ChangeSet[] = []
  return {
    sent,
    records: async (kind) => (kind === 'unit' ? units : alleys),
    async send(changeSet) {
      if (shutBefore && sent.length >= shutBefore.part) throw shutBefore.error
      sent.push(changeSet)
    },
    close: async () => {},
  }
}
