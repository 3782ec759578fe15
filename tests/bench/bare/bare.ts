/** A page with nothing but maplibre-gl and the lines of the town: what our page is measured against. */
import 'maplibre-gl/dist/maplibre-gl.css'
import { Map as BareMap, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'

setWorkerUrl(workerUrl)

const files = {
  ground: 'basemap/ground.geojson',
  street: 'basemap/street.geojson',
  unit: 'unit.geojson',
  alley: 'alley.geojson',
}
const index: { district: { bbox: [number, number, number, number] } } = await (await fetch('data/index.json')).json()

new BareMap({
  container: 'map',
  attributionControl: false,
  bounds: index.district.bbox,
  style: {
    version: 8,
    sources: Object.fromEntries(
      Object.entries(files).map(([id, file]) => [id, { type: 'geojson', data: `data/${file}` }]),
    ),
    layers: Object.keys(files).map((source) => ({
      id: source,
      source,
      type: 'line',
      paint: { 'line-color': '#8A5708', 'line-width': source === 'alley' ? 3 : 1 },
    })),
  },
})
