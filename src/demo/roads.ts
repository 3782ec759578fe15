/** The great roads and railways of the town, as smooth lines in metres with their names; they run on beyond the district. */
import type { Position } from 'geojson'
import { at, curve, distance, extend, type Line, lengthOf, mix, type Point, slice, toPlane, trace } from './plane.ts'

export interface Course {
  kind: 'ring' | 'expressway' | 'arterial' | 'rail'
  line: Line
}

export interface Road extends Course {
  name: string
}

const beyond = 14000

/** A ring road: its course, and the names of its parts with the place where each part ends. */
interface Ring {
  course: string
  parts: readonly (readonly [name: string, end?: Position])[]
}

const rings: readonly Ring[] = [
  {
    course: `
      116.3465 39.93, 116.347 39.885, 116.3475 39.872, 116.3505 39.8695, 116.36 39.8695, 116.375 39.8718,
      116.395 39.872, 116.42 39.8722, 116.436 39.8735, 116.4385 39.88, 116.439 39.93
    `,
    parts: [['西二环', [116.3475, 39.872]], ['南二环', [116.4375, 39.8765]], ['东二环']],
  },
  {
    course: `
      116.307 39.94, 116.3085 39.895, 116.309 39.882, 116.3105 39.87, 116.316 39.86, 116.326 39.8545,
      116.34 39.8505, 116.352 39.851, 116.366 39.8563, 116.38 39.8575, 116.4 39.8575, 116.42 39.857,
      116.438 39.8583, 116.4515 39.8635, 116.4575 39.872, 116.4585 39.89, 116.459 39.93
    `,
    parts: [
      ['西三环南路', [116.316, 39.86]],
      ['南三环西路', [116.3785, 39.8575]],
      ['南三环中路', [116.406, 39.8575]],
      ['南三环东路', [116.4515, 39.8635]],
      ['东三环南路'],
    ],
  },
  {
    course: `
      116.271 39.94, 116.2722 39.9, 116.273 39.882, 116.2745 39.866, 116.279 39.852, 116.287 39.842, 116.3 39.8345,
      116.322 39.831, 116.345 39.8305, 116.368 39.832, 116.395 39.833, 116.418 39.8335, 116.441 39.8365,
      116.462 39.8425, 116.478 39.853, 116.482 39.875, 116.484 39.93
    `,
    parts: [
      ['西四环南路', [116.287, 39.842]],
      ['南四环西路', [116.363, 39.8315]],
      ['南四环中路', [116.41, 39.8333]],
      ['南四环东路', [116.47, 39.8475]],
      ['东四环南路'],
    ],
  },
  {
    course: `
      116.213 39.94, 116.2155 39.905, 116.219 39.885, 116.2255 39.868, 116.235 39.853, 116.243 39.84,
      116.253 39.823, 116.268 39.808, 116.288 39.794, 116.312 39.786, 116.335 39.783, 116.365 39.778,
      116.395 39.7755, 116.425 39.779, 116.46 39.789, 116.5 39.805, 116.53 39.83
    `,
    parts: [['西五环', [116.268, 39.808]], ['南五环']],
  },
  {
    course: `
      116.112 39.945, 116.12 39.905, 116.136 39.875, 116.1445 39.85, 116.1405 39.825, 116.133 39.8, 116.136 39.775,
      116.152 39.752, 116.18 39.735
    `,
    parts: [['西六环']],
  },
]

/** The distance along a line of the point nearest to a place. */
function placeOn(line: Line, place: Point): number {
  let passed = 0
  let best = 0
  let least = Infinity
  for (let i = 1; i < line.length; i++) {
    const step = distance(at(line, i - 1), at(line, i))
    for (const share of [0, 0.25, 0.5, 0.75]) {
      const away = distance(mix(at(line, i - 1), at(line, i), share), place)
      if (away < least) [best, least] = [passed + step * share, away]
    }
    passed += step
  }
  return best
}

function ringLine({ course }: Ring): Line {
  return extend(curve(trace(course), 2), beyond, beyond)
}

/** A ring road as one road for each of its names. */
function partsOf(ring: Ring): Road[] {
  const whole = ringLine(ring)
  const ends = ring.parts.map(([, end]) => (end ? placeOn(whole, toPlane(end)) : lengthOf(whole)))
  return ring.parts.map(([name], i) => ({ name, kind: 'ring', line: slice(whole, ends[i - 1] ?? 0, at(ends, i)) }))
}

/** Name, course, and how far the road runs on beyond its start and its end, in metres. */
type Row = readonly [name: string, course: string, beyondStart?: number, beyondEnd?: number]

const expressways: readonly Row[] = [
  [
    '京港澳高速',
    `
    116.3095 39.879, 116.292 39.8735, 116.273 39.8655, 116.25 39.8565, 116.234 39.8505, 116.216 39.8425,
    116.198 39.8315, 116.176 39.813, 116.157 39.791, 116.14 39.768, 116.12 39.745
  `,
    0,
    beyond,
  ],
  [
    '京开高速',
    '116.3445 39.8512, 116.3455 39.835, 116.344 39.82, 116.336 39.8, 116.328 39.78, 116.318 39.755',
    0,
    beyond,
  ],
  ['京良路', '116.253 39.823, 116.225 39.818, 116.19 39.807, 116.16 39.796, 116.134 39.79'],
  ['京津高速', '116.43 39.8585, 116.437 39.845, 116.452 39.828, 116.475 39.812, 116.52 39.79', 0, beyond],
]

const arterials: readonly Row[] = [
  ['丰台北路', '116.231 39.8603, 116.235 39.8605, 116.26 39.862, 116.274 39.8628, 116.296 39.8622, 116.3145 39.8618'],
  [
    '卢沟桥路',
    '116.2085 39.8405, 116.2088 39.845, 116.2115 39.8478, 116.2185 39.8492, 116.2275 39.8505, 116.2468 39.8555',
  ],
  ['丰台南路', '116.2835 39.8465, 116.296 39.8478, 116.313 39.8495, 116.327 39.8542'],
  ['莲花池西路', '116.222 39.878, 116.25 39.8805, 116.272 39.882, 116.309 39.8825'],
  ['丽泽路', '116.3105 39.87, 116.33 39.8705, 116.3475 39.8715'],
  ['马家堡东路', '116.3665 39.871, 116.366 39.8563, 116.366 39.832, 116.367 39.81, 116.368 39.79'],
  [
    '永定门外大街',
    '116.398 39.872, 116.3985 39.8575, 116.399 39.833, 116.398 39.81, 116.3955 39.79, 116.395 39.765',
    0,
    6000,
  ],
  ['马家堡西路', '116.3555 39.8528, 116.3555 39.8385, 116.355 39.8308'],
  ['角门路', '116.3785 39.8575, 116.379 39.845, 116.3792 39.8322'],
  ['蒲黄榆路', '116.424 39.8722, 116.4245 39.857, 116.4235 39.8335, 116.421 39.81'],
  ['石榴庄路', '116.3555 39.8435, 116.38 39.844, 116.399 39.8435, 116.424 39.845, 116.444 39.8495'],
  ['樊羊路', '116.287 39.842, 116.285 39.825, 116.288 39.81, 116.297 39.7905'],
  [
    '看丹路',
    '116.246 39.836, 116.27 39.829, 116.3 39.824, 116.344 39.8205, 116.366 39.819, 116.398 39.815, 116.421 39.8135',
  ],
  ['张仪村路', '116.2465 39.893, 116.2455 39.879, 116.247 39.861, 116.2375 39.8495'],
  ['万丰路', '116.2915 39.8955, 116.2922 39.8825, 116.292 39.8735, 116.2935 39.862, 116.2945 39.8475'],
  ['梅市口路', '116.1985 39.8672, 116.18 39.862, 116.1445 39.855'],
  ['长辛店大街', '116.2085 39.8405, 116.2035 39.832, 116.194 39.822, 116.181 39.817, 116.165 39.81, 116.135 39.8'],
  ['云岗路', '116.1425 39.8325, 116.16 39.823, 116.172 39.8195, 116.181 39.817'],
  ['警备东路', '116.368 39.8005, 116.384 39.8015, 116.397 39.8025, 116.414 39.7985'],
]

const rails: readonly Row[] = [
  [
    '京广铁路',
    `
    116.3215 39.8945, 116.305 39.8935, 116.294 39.8865, 116.2905 39.874, 116.294 39.861, 116.2965 39.851,
    116.29 39.8455, 116.275 39.8405, 116.25 39.8365, 116.226 39.8325, 116.205 39.825, 116.188 39.811,
    116.172 39.792, 116.158 39.77, 116.15 39.745
  `,
    0,
    beyond,
  ],
  [
    '京沪铁路',
    `
    116.294 39.861, 116.2958 39.8545, 116.301 39.8503, 116.315 39.8475, 116.335 39.847, 116.352 39.8555,
    116.366 39.8625, 116.3795 39.8648, 116.395 39.8665, 116.41 39.87, 116.425 39.8795, 116.43 39.9
  `,
    0,
    0,
  ],
  [
    '京津城际铁路',
    `
    116.3795 39.8648, 116.392 39.862, 116.402 39.852, 116.409 39.838, 116.412 39.826, 116.428 39.806,
    116.46 39.775
  `,
    0,
    beyond,
  ],
  [
    '京九铁路',
    '116.294 39.861, 116.2962 39.853, 116.2988 39.8445, 116.302 39.835, 116.315 39.815, 116.322 39.8, 116.328 39.77',
    0,
    beyond,
  ],
]

function roadsOf(kind: Road['kind'], rows: readonly Row[], rounds: number): Road[] {
  return rows.map(([name, course, before = 0, after = 0]) => ({
    name,
    kind,
    line: extend(curve(trace(course), rounds), before, after),
  }))
}

const others = [
  ...roadsOf('expressway', expressways, 2),
  ...roadsOf('rail', rails, 3),
  ...roadsOf('arterial', arterials, 1),
]

/** Every great road and railway by its name, the strongest first. */
export const roads: readonly Road[] = [...rings.flatMap(partsOf), ...others]

/** The same with each ring road in one piece, as it cuts the ground. */
export const courses: readonly Course[] = [
  ...rings.map((ring): Course => ({ kind: 'ring', line: ringLine(ring) })),
  ...others,
]

export const stations: readonly { name: string; place: Position }[] = [
  { name: '北京西站', place: [116.3212, 39.8946] },
  { name: '北京南站', place: [116.3788, 39.8648] },
  { name: '北京丰台站', place: [116.2968, 39.8508] },
]

/** Where the signs of the great roads stand on the first view. */
export const shields: readonly { name: string; place: Position }[] = [
  { name: '西五环', place: [116.2255, 39.868] },
  { name: '南五环', place: [116.365, 39.778] },
  { name: '西六环', place: [116.1442, 39.847] },
  { name: '南四环', place: [116.338, 39.8305] },
  { name: '西四环', place: [116.2722, 39.9] },
  { name: '南三环', place: [116.452, 39.8642] },
  { name: '南二环', place: [116.4, 39.872] },
  { name: 'G4', place: [116.187, 39.8225] },
]
