/** Eight recipes, each told apart without its colour. */
import { describe, expect, it } from 'vitest'
import { stages } from '../../src/alleys/stage.ts'
import { stageColour, stageLooks } from '../../src/alleys/stageLook.ts'

describe('the looks of the stages', () => {
  it('are one for each stage, with a colour in each theme', () => {
    expect(Object.keys(stageLooks)).toEqual([...stages])
    for (const theme of ['light', 'dark'] as const) {
      const colours = stages.map((stage) => stageColour(stage, theme))
      expect(colours.filter((colour) => !/^#[0-9A-F]{6}$/.test(colour))).toEqual([])
      expect(new Set(colours).size).toBe(stages.length)
    }
  })

  it('differ in dash and width as well as in colour', () => {
    const channels = stages.map((stage) => JSON.stringify([stageLooks[stage].dash, stageLooks[stage].width]))
    expect(new Set(channels).size).toBe(stages.length)
  })

  it('have dashes in pairs of dash and gap, with a gap that is seen', () => {
    const dashes = stages.flatMap((stage) => {
      const { dash, width } = stageLooks[stage]
      return dash
        ? [{ stage, pairs: dash.length / 2, gap: Math.min(...dash.filter((_, place) => place % 2)) * width }]
        : []
    })
    expect(dashes.filter(({ pairs, gap }) => !Number.isInteger(pairs) || gap < 2)).toEqual([])
  })
})
