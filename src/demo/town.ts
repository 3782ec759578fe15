/** The demo town: everything that happened in it since 2019 as change sets, and what is said of it as a whole. */
import type { ChangeSet } from '../changes/change.ts'
import type { Setting } from '../changes/publish.ts'
import { alleyDrafts } from './alleyLife.ts'
import { planAlleys } from './alleyPlan.ts'
import { stepsOf } from './alleySteps.ts'
import { today } from './calendar.ts'
import { changeSetsOf, type Draft } from './draft.ts'
import { foundingDrafts, type GroundUnit } from './founding.ts'
import { type Ground, makeGround } from './ground.ts'
import { inspectionDrafts } from './inspections.ts'
import { opinionDrafts } from './opinions.ts'
import { projectDrafts } from './projects.ts'
import { unitRows } from './unitTable.ts'
import { visitDrafts } from './visits.ts'

export interface Town {
  /** Ascending by the moment they were made. */
  changeSets: ChangeSet[]
  setting: Setting
}

/** Makes the town on its ground: the same change sets every time. */
export function makeTown(ground: Omit<Ground, 'basemap'> = makeGround()): Town {
  const lives = planAlleys(unitRows, ground.alleys).map((plan) => ({ plan, steps: stepsOf(plan) }))
  const livesByUnit = unitRows.map((unit) => lives.filter(({ plan }) => plan.unit === unit))
  const drafts: Draft[] = [
    ...foundingDrafts(ground.units),
    ...livesByUnit.flatMap(alleyDrafts),
    ...livesByUnit.flatMap(inspectionDrafts),
    ...projectDrafts(unitRows, ground.sites),
    ...opinionDrafts(lives),
    ...unitRows.flatMap(visitDrafts),
  ]
  return { changeSets: changeSetsOf(drafts), setting: settingOf(ground.units) }
}

function settingOf(units: readonly GroundUnit[]): Setting {
  return {
    district: { name: '丰台区', nameHant: '豐台區', nameEn: 'Fengtai District', bbox: boundsOf(units) },
    attribution: '底图：自绘示意 · 非法定边界 · 示例数据',
    provenance:
      '示例数据：单元名称、代码、面积和人口取自公开资料，区界为约 400 米精度的示意轮廓；街巷、人物、阶段、月检、意见、走访均由程序按固定种子生成，不对应任何真实的人和事。',
    synthetic: true,
    asOf: today,
  }
}

function boundsOf(units: readonly GroundUnit[]): Setting['district']['bbox'] {
  const places = units.flatMap(({ polygon }) => polygon.coordinates.flat())
  const lons = places.map(([lon = 0]) => lon)
  const lats = places.map(([, lat = 0]) => lat)
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]
}
