/** Pictures the map needs: hive cells by honey, stage badges, signs of work lines, shields and stations. */
import { IconBuildingCommunity, IconRoad, IconTrain, IconTrees } from '@tabler/icons-react'
import { StageBadge } from '../alleys/StageBadge.tsx'
import { stages } from '../alleys/stage.ts'
import { stageColour } from '../alleys/stageLook.ts'
import { palettes, type Theme, tokens } from '../map/palette.ts'
import type { Sprite } from '../map/sprite.tsx'
import { HoneyCell } from '../units/HoneyCell.tsx'
import { hiveSteps } from '../units/unit.layer.ts'

function sign(children: React.ReactNode, fill: string, rim: string): Sprite {
  const element = (
    <svg aria-hidden="true" width="26" height="26" viewBox="0 0 26 26">
      <rect x="1" y="1" width="24" height="24" rx="7" fill={fill} stroke={rim} strokeWidth="1.6" />
      {children}
    </svg>
  )
  return { element, width: 26, height: 26 }
}

/** All sprites of a theme by the names the layers use. */
export function spritesOf(theme: Theme): Record<string, Sprite> {
  const palette = palettes[theme]
  const { project } = palette
  const icon = { x: 5, y: 5, width: 16, height: 16, stroke: 2, color: palette.paper } as never as object
  const shares = Array.from({ length: hiveSteps + 1 }, (_, step) => step / hiveSteps)
  const colours = { honey: palette.honey, edge: palette.honeyDeep, paper: palette.paper }
  const hives = shares.map((share) => {
    const cell = <HoneyCell key={share} share={share} size={19} {...colours} />
    return [`hive-${Math.round(share * hiveSteps)}`, { element: cell, width: 19 * (26 / 30), height: 19 }] as const
  })
  const badges = stages.map((stage) => {
    const badge = (
      <StageBadge
        key={stage}
        stage={stage}
        size={28}
        colour={stageColour(stage, theme)}
        icon={tokens[theme]['badge-icon']}
        rim={palette.paper}
      />
    )
    return [`badge-${stage}`, { element: badge, width: 28 * (28 / 30), height: 28 }] as const
  })
  const shield = (
    <svg aria-hidden="true" width="24" height="18" viewBox="0 0 24 18">
      <rect
        x="0.7"
        y="0.7"
        width="22.6"
        height="16.6"
        rx="4"
        fill={palette.shield}
        stroke={palette.expresswayCasing}
        strokeWidth="1.2"
      />
    </svg>
  )
  return {
    ...Object.fromEntries([...hives, ...badges]),
    shield: {
      element: shield,
      width: 24,
      height: 18,
      stretch: { stretchX: [[6, 18]], stretchY: [[5, 13]], content: [4, 2, 20, 16] },
    },
    station: sign(<IconTrain {...icon} />, palette.ink, palette.ink),
    'project-boutiqueStreet': sign(<IconRoad {...icon} />, project, palette.paper),
    'project-blockRenewal': sign(<IconBuildingCommunity {...icon} />, project, palette.paper),
    'project-microSpace': sign(<IconTrees {...icon} />, project, palette.paper),
  }
}
