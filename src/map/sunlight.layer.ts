/** The light on drawings in space. */
import { AmbientLight, DirectionalLight, LightingEffect } from '@deck.gl/core'

/** Light from above, so that the tops are the brightest and keep their colours. */
export const sunlight = new LightingEffect({
  ambient: new AmbientLight({ intensity: 1 }),
  above: new DirectionalLight({ intensity: 0.75, direction: [0.3, 0.2, -3] }),
})

/** What drawings in space are made of: no gloss. */
export const matt = { ambient: 0.55, diffuse: 0.6, shininess: 4, specularColor: [0, 0, 0] as [number, number, number] }
