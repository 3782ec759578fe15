/** The plan of the house, checked: each rule holds for our files and fails on a small bad example. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  endingsHold,
  exportsAreOwnAndNamed,
  filesStaySmall,
  type HouseFile,
  importsGoDown,
  namesSayWhatIsInside,
  noCircles,
  noCommentsInBodies,
  opensWithOneSentence,
  type Rule,
  readmeTreeIsTrue,
} from './house.ts'

/** The files of the house as they stand in the folder. */
function houseFiles(): HouseFile[] {
  const inside = ['src', 'tests'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => posix.join(entry.parentPath, entry.name)),
  )
  return [...inside, 'README.md']
    .filter((path) => existsSync(path))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
}

const house = houseFiles()

/** A rule, the bad examples it must refuse, and a good one it must let pass; each example is path → text. */
interface Claim {
  says: string
  rule: Rule
  bad: Record<string, string>[]
  good: Record<string, string>
}

const claims: Claim[] = [
  {
    says: 'imports go down only',
    rule: importsGoDown,
    bad: [
      { 'src/units/unit.ts': "import { alley } from '../alleys/alley.ts'" },
      { 'src/photos/photo.ts': "import type { Alley } from '../alleys/alley.ts'" },
      { 'src/changes/merge.ts': "const unit = await import('../units/unit.ts')" },
      { 'src/changes/live.store.ts': "import '../map/view.ts'" },
      { 'src/attic/box.ts': '' },
      { 'src/units/unit.ts': "import { journey } from '../../tests/journeys/driver.ts'" },
    ],
    good: { 'src/alleys/alley.ts': "import { unit } from '../units/unit.ts'\nimport { stage } from './stage.ts'" },
  },
  {
    says: 'there are no circles',
    rule: noCircles,
    bad: [
      {
        'src/geo/a.ts': "import './b.ts'",
        'src/geo/b.ts': "import type { C } from './c.ts'",
        'src/geo/c.ts': "import './a.ts'",
      },
    ],
    good: { 'src/geo/a.ts': "import './b.ts'\nimport './c.ts'", 'src/geo/b.ts': "import './c.ts'", 'src/geo/c.ts': '' },
  },
  {
    says: 'endings say where a file runs',
    rule: endingsHold,
    bad: [
      { 'src/app/Panel.tsx': "import { log } from '../changes/log.server.ts'" },
      { 'src/changes/merge.ts': "import type { Log } from './log.table.ts'" },
      { 'src/server.ts': "import { layer } from './units/unit.layer.ts'" },
      { 'src/changes/log.server.ts': "import { store } from './dataset.store.ts'" },
      { 'src/geo/datum.ts': "import { readFileSync } from 'node:fs'" },
      { 'src/geo/datum.ts': "import { useState } from 'react'" },
      { 'src/map/view.ts': "const engine = await import('maplibre-gl')" },
      { 'src/map/basemap.layer.ts': "import pg from 'pg'" },
      { 'src/serve.ts': "import { Button } from '@mantine/core'" },
    ],
    good: {
      'src/map/palette.ts': "import type { ExpressionSpecification } from 'maplibre-gl'",
      'src/changes/log.server.ts': "import { merge } from './merge.ts'\nimport { Kysely } from 'kysely'",
    },
  },
  {
    says: 'there are no barrels and no drawers',
    rule: namesSayWhatIsInside,
    bad: [
      { 'src/units/index.ts': '' },
      { 'src/geo/utils.ts': '' },
      { 'src/common/unit.ts': '' },
      { 'src/map/map.types.ts': '' },
    ],
    good: { 'src/indicators/indicator.ts': '' },
  },
  {
    says: 'exports are named and our own',
    rule: exportsAreOwnAndNamed,
    bad: [
      { 'src/a.ts': 'export default 1' },
      { 'src/a.ts': "export { b } from './b.ts'" },
      { 'src/a.ts': "export * from './b.ts'" },
      { 'src/a.ts': "import { b } from './b.ts'\nexport { b }" },
      { 'src/a.ts': "import type { B } from './b.ts'\nexport type { B }" },
    ],
    good: { 'src/a.ts': 'const b = 1\nexport { b }\nexport type C = string\nexport function d() {}' },
  },
  {
    says: 'files stay small',
    rule: filesStaySmall,
    bad: [{ 'src/a.ts': '\n'.repeat(250).concat('a') }, { 'src/app/panels.tsx': '\n'.repeat(150).concat('a') }],
    good: { 'src/a.ts': 'a\n'.repeat(250), 'src/words/zhHans.ts': 'a\n'.repeat(900) },
  },
  {
    says: 'every file opens with one plain sentence',
    rule: opensWithOneSentence,
    bad: [
      { 'src/a.ts': 'const a = 1' },
      { 'src/a.ts': '/** No end */\n' },
      { 'src/a.ts': '/** One. Two. */\n' },
      { 'src/a.ts': '/** */' },
      { 'src/a.ts': '// A line.\n' },
    ],
    good: {
      'src/a.ts': '/** What it is, e.g. this\n * and that (see v1.2). */\nconst a = 1',
      'src/b.tsx': '/** 一句话。 */',
    },
  },
  {
    says: 'bodies hold no comments',
    rule: noCommentsInBodies,
    bad: [
      { 'src/a.ts': 'function a() {\n  // why\n}' },
      { 'src/a.ts': 'const a = () => {\n  /* why */ return 1\n}' },
      { 'src/a.ts': 'class A {\n  b() {\n    return [/* why */ 1]\n  }\n}' },
      { 'src/a.tsx': 'const a = <p>{/* why */}</p>' },
    ],
    good: {
      'src/a.ts':
        "interface A {\n  /** What. */\n  b: string\n}\n/** Why. */\nfunction a() {\n  return 'https://x /* no */'\n}",
    },
  },
  {
    says: 'the README’s tree is true',
    rule: readmeTreeIsTrue,
    bad: [
      { 'src/units/unit.ts': '' },
      { 'README.md': '```\nsrc/\n  main.tsx  opens\n```\n', 'src/units/unit.ts': '' },
      { 'README.md': '```\nsrc/\n  units/  hives\n  attic/  boxes\n```\n', 'src/units/unit.ts': '' },
    ],
    good: {
      'README.md':
        '```\nsrc/\n  main.tsx  opens a/b\n\n  units/  hives of src/units\n  photos/  projects/  more\ntests/\n```\n',
      'src/units/unit.ts': '',
      'src/photos/a.ts': '',
      'src/projects/b.ts': '',
    },
  },
]

function filesOf(example: Record<string, string>): HouseFile[] {
  return Object.entries(example).map(([path, text]) => ({ path, text }))
}

describe('the house', () => {
  it.each(claims)('$says', ({ rule }) => {
    expect(rule(house)).toEqual([])
  })
})

describe('the rules can fail', () => {
  it.each(claims)('$says', ({ rule, bad, good }) => {
    expect(rule(filesOf(good))).toEqual([])
    for (const example of bad) expect(rule(filesOf(example)), JSON.stringify(example)).not.toEqual([])
  })
})
