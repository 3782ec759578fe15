/** The other work lines on the map: only those asked for, and always the project chosen. */
import { describe, expect, it } from 'vitest'
import { projectData } from '../../src/projects/project.layer.ts'
import { workLines } from '../../src/projects/workLine.ts'
import { layersOf, type Sight, town } from '../app/townStyle.ts'
import { drawnBy } from '../map/drawn.ts'

const forms = { Point: 1, LineString: 2, Polygon: 3 } as const
const { features } = projectData(town.projects).project

/** Ids of the layers that draw each of the small town's projects: an avenue, a block, a micro-space. */
function drawn(sight: Sight): string[][] {
  return features.map(({ geometry, properties }) =>
    drawnBy(
      layersOf(sight),
      { source: 'project', type: forms[geometry.type as keyof typeof forms], properties: properties ?? {} },
      14,
    ),
  )
}

const avenue = ['projectLineCasing', 'projectLine', 'projectLineCore', 'projectPoint']
const block = ['projectArea', 'projectEdge', 'projectPoint']
const space = ['projectPoint']

describe('projects', () => {
  it.each<[string, Sight, string[][]]>([
    ['are not drawn unasked', {}, [[], [], []]],
    ['of all lines are drawn in their forms', { line: [...workLines] }, [avenue, block, space]],
    ['of one line leave the others out', { line: [workLines[1]] }, [[], block, []]],
    ['that are chosen are drawn without their line', { key: 'project:space' }, [[], [], space]],
    ['chosen and asked for are drawn together', { line: [workLines[0]], key: 'project:block' }, [avenue, block, []]],
    ['are not drawn for another thing chosen', { key: 'unit:one' }, [[], [], []]],
  ])('%s', (_, sight, layers) => {
    expect(drawn(sight)).toEqual(layers)
  })

  it('without a place are left out', () => {
    expect(projectData([{ ...town.projects[0]!, geometry: null }]).project.features).toEqual([])
  })
})
