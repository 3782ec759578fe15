/** The colours of the house as data: interface tokens and the built-in basemap, for the light and the dark theme. */

export type Theme = 'light' | 'dark'

/** Interface tokens (DESIGN_LANGUAGE §2); each becomes the CSS variable `--<name>`. */
export const tokens = {
  light: {
    'paper-0': '#FFFDF8',
    'paper-1': '#FBF6EA',
    'paper-2': '#F4ECDB',
    'paper-3': '#EADFC8',
    line: '#E2D6BD',
    'line-2': '#CDBD9C',
    edge: '#8F7F66',
    ink: '#231C12',
    'ink-2': '#4A4033',
    'ink-3': '#6B5F4E',
    'ink-4': '#A39783',
    honey: '#EEB02B',
    'honey-1': '#FFF6DC',
    'honey-2': '#FDEBB8',
    'honey-3': '#F8D671',
    'honey-deep': '#8A5708',
    'honey-ink': '#5E3B06',
    'on-honey': '#231C12',
    link: '#1F5275',
    ok: '#1F6B45',
    'ok-bg': '#E3F0E4',
    warn: '#8A4B00',
    'warn-bg': '#FFEFD2',
    bad: '#A8222C',
    'bad-bg': '#FBE7E4',
    'info-bg': '#E6EFF3',
    'offline-ink': '#5E3B06',
    'offline-bg': '#FFE4B0',
    'badge-icon': '#FFFDF8',
    'shadow-1': '0 1px 2px rgba(60,40,10,.10)',
    'shadow-2': '0 1px 2px rgba(60,40,10,.08), 0 6px 20px rgba(60,40,10,.13)',
    'shadow-3': '0 2px 6px rgba(60,40,10,.12), 0 18px 48px rgba(60,40,10,.22)',
  },
  dark: {
    'paper-0': '#221D16',
    'paper-1': '#1B1711',
    'paper-2': '#2C261D',
    'paper-3': '#3A3226',
    line: '#3D3528',
    'line-2': '#56492F',
    edge: '#9A8B70',
    ink: '#F6EEDD',
    'ink-2': '#D5C9B3',
    'ink-3': '#B3A68F',
    'ink-4': '#7B6F5C',
    honey: '#F2B93B',
    'honey-1': '#33280F',
    'honey-2': '#463614',
    'honey-3': '#6B5117',
    'honey-deep': '#F2C664',
    'honey-ink': '#FFE3A0',
    'on-honey': '#231C12',
    link: '#9CCBE6',
    ok: '#7FD3A1',
    'ok-bg': '#1B3022',
    warn: '#FFC27A',
    'warn-bg': '#3A2A12',
    bad: '#FF9C94',
    'bad-bg': '#43201D',
    'info-bg': '#1C2B33',
    'offline-ink': '#FFE3A0',
    'offline-bg': '#463614',
    'badge-icon': '#17140F',
    'shadow-1': '0 1px 2px rgba(0,0,0,.5)',
    'shadow-2': '0 1px 2px rgba(0,0,0,.5), 0 6px 20px rgba(0,0,0,.5)',
    'shadow-3': '0 2px 6px rgba(0,0,0,.5), 0 18px 48px rgba(0,0,0,.65)',
  },
} as const

/** What the basemap and the map furniture are drawn with (DESIGN_LANGUAGE §4). */
export interface Palette {
  theme: Theme
  outside: string
  landFar: string
  land: string
  districtEdge: string
  districtGlow: string
  unitLine: string
  water: string
  bank: string
  waterLabel: string
  park: string
  parkNear: string
  parkLabel: string
  contour: string
  building: string
  buildingBig: string
  buildingEdge: string
  road: string
  roadCasing: string
  roadFar: string
  expressway: string
  expresswayCasing: string
  rail: string
  railGap: string
  tree: string
  neighbourLabel: string
  shield: string
  shieldText: string
  halo: string
  ink: string
  paper: string
  casing: string
  honey: string
  honeyFill: string
  honeyDeep: string
  /** Signs and lines of the other three work lines. */
  project: string
}

export const palettes: Record<Theme, Palette> = {
  light: {
    theme: 'light',
    outside: '#EFE8D8',
    landFar: '#FCF8EE',
    land: '#F6EEDD',
    districtEdge: '#7A6338',
    districtGlow: '#C9B68E',
    unitLine: '#A0813F',
    water: '#BCD5DA',
    bank: '#8DB2BB',
    waterLabel: '#2C5662',
    park: '#DDE4C3',
    parkNear: '#D6DFB9',
    parkLabel: '#4E6132',
    contour: '#D8C9A8',
    building: '#EADFC8',
    buildingBig: '#E3D6BB',
    buildingEdge: '#D9CBAE',
    road: '#FFFFFF',
    roadCasing: '#D9CAAC',
    roadFar: '#E8DCC3',
    expressway: '#FFFDF6',
    expresswayCasing: '#C3AE84',
    rail: '#8A7E6B',
    railGap: '#F6EEDD',
    tree: '#C9D4A4',
    neighbourLabel: '#6F6049',
    shield: '#FFFDF8',
    shieldText: '#5E4A22',
    halo: '#FFFDF8',
    ink: '#231C12',
    paper: '#FFFDF8',
    casing: '#FFFDF8',
    honey: '#EEB02B',
    honeyFill: '#F8D671',
    honeyDeep: '#8A5708',
    project: '#8A3B68',
  },
  dark: {
    theme: 'dark',
    outside: '#14110D',
    landFar: '#1E1A14',
    land: '#1B1813',
    districtEdge: '#B08A3A',
    districtGlow: '#000000',
    unitLine: '#80693D',
    water: '#1C3A44',
    bank: '#2E5764',
    waterLabel: '#8FB9C4',
    park: '#252C1C',
    parkNear: '#252C1C',
    parkLabel: '#9FB07C',
    contour: '#362E22',
    building: '#29231A',
    buildingBig: '#2D261C',
    buildingEdge: '#352D22',
    road: '#3A3226',
    roadCasing: '#120F0B',
    roadFar: '#2B251C',
    expressway: '#4A4030',
    expresswayCasing: '#120F0B',
    rail: '#6F6553',
    railGap: '#1B1813',
    tree: '#2E3822',
    neighbourLabel: '#A08F72',
    shield: '#2C261D',
    shieldText: '#F2C664',
    halo: '#17140F',
    ink: '#F6EEDD',
    paper: '#221D16',
    casing: '#17140F',
    honey: '#F2B93B',
    honeyFill: '#6B5117',
    honeyDeep: '#F2C664',
    project: '#E2A9C9',
  },
}

/** CSS font stacks; the map draws all its text with the machine's own fonts, so no glyph server is asked. */
export const fonts = {
  sans: ['PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei UI', 'Noto Sans CJK SC', 'sans-serif'],
  serif: ['Songti SC', 'Noto Serif CJK SC', 'serif'],
  serifBold: ['Songti SC Bold', 'Noto Serif CJK SC Bold', 'Songti SC', 'Noto Serif CJK SC', 'serif'],
  sansBold: [
    'PingFang SC Bold',
    'Noto Sans CJK SC Bold',
    'PingFang SC',
    'Microsoft YaHei UI',
    'Noto Sans CJK SC',
    'sans-serif',
  ],
} as const
