/** What shapes consist of: the rings of an area, the parts of a line. */
import type { LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson'

/** All rings of an area, outer ones and holes alike. */
export function ringsOf(area: Polygon | MultiPolygon): Position[][] {
  return area.type === 'Polygon' ? area.coordinates : area.coordinates.flat()
}

/** The lines a line consists of: one, or the parts of a MultiLineString. */
export function partsOf(line: LineString | MultiLineString): Position[][] {
  return line.type === 'LineString' ? [line.coordinates] : line.coordinates
}
