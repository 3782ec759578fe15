/** Hexagons coloured by how much lies in them, counted on the graphics card, which also leaves out the days that are not asked for. */
import { HexagonLayer } from '@deck.gl/aggregation-layers'
import type { LayerProps, UpdateParameters } from '@deck.gl/core'
import { DataFilterExtension, type DataFilterExtensionProps } from '@deck.gl/extensions'
import { rgb } from '../map/deck.tsx'
import type { DensityPoint, DensityScale } from './densityCells.ts'

const byDay = new DataFilterExtension({ filterSize: 1 })

/** A HexagonLayer that counts anew when the filter moves, and counts only what the filter lets through. */
class FilteredHexagons extends HexagonLayer<DensityPoint, DataFilterExtensionProps<DensityPoint>> {
  static override layerName = 'FilteredHexagons'

  override updateState(params: UpdateParameters<this>): boolean {
    const isChanged = super.updateState(params)
    if (params.props.filterRange !== params.oldProps.filterRange) this.state.aggregator.setNeedsUpdate()
    return isChanged
  }

  override draw(options: { shaderModuleProps: object }): void {
    const { extensions, filterEnabled, filterRange } = this.props as LayerProps & DataFilterExtensionProps
    const dataFilter = { extensions, filterEnabled, filterRange }
    super.draw({ ...options, shaderModuleProps: { ...options.shaderModuleProps, dataFilter } })
  }
}

/** @param days from and to, days since 1970, both included; the same object while they stay. @param fills `#rrggbb`, one for each class. */
export function densityLayer(
  points: readonly DensityPoint[],
  days: readonly [number, number],
  metres: number,
  { step, counts }: DensityScale,
  fills: readonly string[],
): FilteredHexagons {
  return new FilteredHexagons({
    id: 'density',
    data: points as DensityPoint[],
    radius: metres,
    coverage: 0.92,
    extruded: false,
    gpuAggregation: true,
    colorScaleType: 'quantize',
    colorDomain: [0.5, Math.max(1, counts.length) * step + 0.5],
    colorRange: fills.map((fill) => [...rgb(fill), 235] as [number, number, number, number]),
    getPosition: ({ at }) => at as [number, number],
    extensions: [byDay],
    getFilterValue: ({ day }) => day,
    filterRange: days as [number, number],
  })
}
