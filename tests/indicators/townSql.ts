/** The records of a town as plain tables in SQLite, and the fifteen indicators computed from them without any of our own functions. */
import { DatabaseSync } from 'node:sqlite'
import { kindOf, type MapRecord } from '../../src/changes/record.ts'
import type { IndicatorId } from '../../src/indicators/catalogue.ts'

const schema = `
CREATE TABLE unit (key TEXT PRIMARY KEY, area REAL, population INTEGER);
CREATE TABLE alley (key TEXT PRIMARY KEY, unit TEXT, stage TEXT, metres REAL, awarded TEXT, awardedOn TEXT);
CREATE TABLE inspection (key TEXT PRIMARY KEY, alley TEXT, date TEXT, checklist TEXT);
CREATE TABLE item (inspection TEXT, place INTEGER, points REAL);
CREATE TABLE waiver (inspection TEXT, place INTEGER, due TEXT);
CREATE TABLE defect (inspection TEXT, place INTEGER, due TEXT);
CREATE TABLE opinion (unit TEXT, stage TEXT, submittedOn TEXT, answeredOn TEXT, satisfied INTEGER);
CREATE TABLE visit (unit TEXT, person TEXT, date TEXT, attendees INTEGER);
CREATE TABLE person (key TEXT PRIMARY KEY, role TEXT, unit TEXT, termStart TEXT, termEnd TEXT);
CREATE INDEX inspectionOf ON inspection (alley);
CREATE INDEX itemOf ON item (inspection);
CREATE INDEX waiverOf ON waiver (inspection);

CREATE VIEW scored AS
  SELECT key, alley, date, checklist, SUM(counted) AS score, SUM(points < 9 AND NOT isWaived) AS failed,
    SUM(points < 9 AND place = CASE checklist WHEN '2017' THEN 4 ELSE 6 END) AS wires
  FROM (
    SELECT i.key, i.alley, i.date, i.checklist, t.place, t.points, w.place IS NOT NULL AS isWaived,
      CASE WHEN w.place IS NULL THEN t.points ELSE 10 END AS counted
    FROM inspection i JOIN item t ON t.inspection = i.key
    LEFT JOIN waiver w ON w.inspection = i.key AND w.place = t.place AND w.due >= i.date
  ) GROUP BY key;
CREATE TABLE last AS
  SELECT key, alley, date, score, failed, wires, checklist, 0 AS month, 0 AS turn FROM scored WHERE 0;
`

/** The formulas of DOMAIN §5; :from and :to are the twelve months, :month is as in 2026-11. */
const queries: Record<IndicatorId, string> = {
  completionRate: `SELECT unit, CAST(SUM(stage IN ('accepted', 'maintained')) AS REAL) / COUNT(*) * 100 AS value, COUNT(*) AS n FROM alley GROUP BY unit`,
  gradeShare: `
    WITH graded AS (SELECT * FROM alley WHERE awarded IS NOT NULL AND awardedOn <= :to),
    lost AS (SELECT g.key, MAX(l.month) AS month FROM graded g JOIN last l ON l.alley = g.key AND l.date >= g.awardedOn WHERE l.score < 90 GROUP BY g.key),
    regained AS (
      SELECT DISTINCT o.key FROM lost o
      JOIN last a ON a.alley = o.key AND a.month > o.month
      JOIN last b ON b.alley = o.key AND b.month = a.month + 1
      JOIN last c ON c.alley = o.key AND c.month = a.month + 2)
    SELECT unit, COUNT(*) AS n, CAST(SUM(awarded IN ('boutique', 'graceful')
      AND (key NOT IN (SELECT key FROM lost) OR key IN (SELECT key FROM regained))) AS REAL) / COUNT(*) * 100 AS value
    FROM graded GROUP BY unit`,
  nonCompliantRate: `SELECT unit, CAST(SUM(score < 90) AS REAL) / COUNT(*) * 100 AS value, COUNT(*) AS n FROM last JOIN alley ON alley.key = alley WHERE last.date LIKE :month || '%' GROUP BY unit`,
  avgInspectionScore: `SELECT unit, AVG(score) AS value, COUNT(*) AS n FROM last JOIN alley ON alley.key = alley WHERE last.date LIKE :month || '%' GROUP BY unit`,
  restoreDays: `
    WITH RECURSIVE turns AS (
      SELECT l.alley, l.date, l.month, l.score >= 90 AS passed, ROW_NUMBER() OVER (PARTITION BY l.alley ORDER BY l.month) AS turn
      FROM last l JOIN alley g ON g.key = l.alley WHERE l.date >= g.awardedOn),
    walk (alley, turn, month, lostOn, run, took, on_) AS (
      SELECT key, 0, 0, NULL, 0, NULL, NULL FROM alley WHERE awardedOn <= :to
      UNION ALL
      SELECT w.alley, t.turn, t.month,
        CASE WHEN w.lostOn IS NULL THEN CASE WHEN t.passed THEN NULL ELSE t.date END
          WHEN t.passed AND CASE WHEN t.month = w.month + 1 THEN w.run ELSE 0 END = 2 THEN NULL ELSE w.lostOn END,
        CASE WHEN w.lostOn IS NULL OR NOT t.passed THEN 0 ELSE (CASE WHEN t.month = w.month + 1 THEN w.run ELSE 0 END + 1) % 3 END,
        CASE WHEN w.lostOn IS NOT NULL AND t.passed AND CASE WHEN t.month = w.month + 1 THEN w.run ELSE 0 END = 2
          THEN julianday(t.date) - julianday(w.lostOn) END,
        t.date
      FROM walk w JOIN turns t ON t.alley = w.alley AND t.turn = w.turn + 1)
    SELECT unit, AVG(took) AS value, COUNT(*) AS n FROM walk JOIN alley ON alley.key = walk.alley
    WHERE took IS NOT NULL AND on_ BETWEEN :from AND :to GROUP BY unit`,
  issueDensity: `SELECT unit, SUM(failed) / (SUM(metres) / 1000) AS value, COUNT(*) AS n FROM last JOIN alley ON alley.key = alley WHERE last.date LIKE :month || '%' GROUP BY unit`,
  issueClosedOnTime: `
    SELECT unit, COUNT(*) AS n, AVG(EXISTS (
      SELECT 1 FROM inspection j JOIN item t ON t.inspection = j.key AND t.place = d.place
      WHERE j.alley = i.alley AND j.checklist = i.checklist AND j.date > i.date AND j.date <= d.due AND t.points >= 9)) * 100 AS value
    FROM defect d JOIN inspection i ON i.key = d.inspection JOIN alley ON alley.key = i.alley
    WHERE d.due BETWEEN :from AND :to GROUP BY unit`,
  overheadWireRate: `
    SELECT unit, SUM(metres * wires) / SUM(metres) * 100 AS value, COUNT(*) AS n FROM alley JOIN (
      SELECT alley, wires, ROW_NUMBER() OVER (PARTITION BY alley ORDER BY month DESC) AS back FROM last WHERE date BETWEEN :from AND :to
    ) ON alley = key AND back = 1 GROUP BY unit`,
  alleyDensity: `SELECT unit.key AS unit, SUM(metres) / 1000 / NULLIF(area, 0) AS value, COUNT(alley.key) AS n FROM unit LEFT JOIN alley ON alley.unit = unit.key GROUP BY unit.key`,
  appealsPer10k: `
    SELECT unit.key AS unit, CAST(COUNT(stage) AS REAL) / NULLIF(population, 0) * 10000 AS value, COUNT(stage) AS n FROM unit LEFT JOIN opinion
    ON opinion.unit = unit.key AND stage NOT IN ('submitted', 'withdrawn') AND submittedOn BETWEEN :from AND :to GROUP BY unit.key`,
  responseRate: `
    SELECT unit, AVG(answeredOn IS NOT NULL AND julianday(answeredOn) - julianday(submittedOn) <= 7) * 100 AS value, COUNT(*) AS n FROM opinion
    WHERE stage NOT IN ('submitted', 'withdrawn', 'duplicate', 'outOfScope') AND date(submittedOn, '+7 days') BETWEEN :from AND :to GROUP BY unit`,
  resolutionRate: `
    SELECT unit, CAST(SUM(stage = 'confirmed') AS REAL) / COUNT(*) * 100 AS value, COUNT(*) AS n FROM opinion
    WHERE stage IN ('resolved', 'confirmed', 'reopened') AND submittedOn BETWEEN :from AND :to GROUP BY unit`,
  satisfactionRate: `
    SELECT unit, CAST(SUM(COALESCE(satisfied, 0)) AS REAL) / COUNT(*) * 100 AS value, COUNT(*) AS n FROM opinion
    WHERE stage IN ('resolved', 'confirmed', 'reopened') AND submittedOn BETWEEN :from AND :to GROUP BY unit`,
  plannerVisitFreq: `
    SELECT unit.key AS unit, COUNT(person.key) / 12.0 AS value, COUNT(person.key) AS n FROM unit
    LEFT JOIN visit ON visit.unit = unit.key AND date BETWEEN :from AND :to LEFT JOIN person ON person.key = visit.person AND role <> 'volunteer'
    WHERE EXISTS (SELECT 1 FROM person p WHERE p.unit = unit.key AND p.role = 'unitPlanner' AND p.termStart <= :from AND COALESCE(p.termEnd, :to) >= :to)
    GROUP BY unit.key`,
  participationPer10k: `
    SELECT unit.key AS unit, CAST(COALESCE(SUM(attendees), 0) AS REAL) / NULLIF(population, 0) * 10000 AS value, COUNT(date) AS n FROM unit
    LEFT JOIN visit ON visit.unit = unit.key AND date BETWEEN :from AND :to GROUP BY unit.key`,
}

/** A number as the database has it, not rounded. */
export interface Found {
  value: number | null
  n: number
}

export class TownInSql {
  readonly #database = new DatabaseSync(':memory:')
  readonly #to: string

  /** @param to the ISO date at whose end the records were as they are; nothing in them is dated later. */
  constructor(records: Iterable<MapRecord>, to: string) {
    this.#to = to
    this.#database.exec(schema)
    this.#database.exec('BEGIN')
    for (const record of records) for (const [table, ...cells] of rowsOf(record)) this.#row(table, cells)
    this.#database.exec('COMMIT')
    this.#database.exec(`
      INSERT INTO last SELECT key, alley, date, score, failed, wires, checklist, month, turn FROM (
        SELECT *, CAST(substr(date, 1, 4) AS INTEGER) * 12 + CAST(substr(date, 6, 2) AS INTEGER) AS month,
          ROW_NUMBER() OVER (PARTITION BY alley, substr(date, 1, 7) ORDER BY date DESC, score) AS turn FROM scored) WHERE turn = 1;
      CREATE INDEX lastOf ON last (alley, month);`)
  }

  /** By unit; a unit that nothing is counted of is not there. */
  read(id: IndicatorId): Map<string, Found> {
    const to = this.#to
    const [row] = this.#database.prepare(`SELECT date(?, '+1 day', '-1 year') AS day`).all(to)
    const given = { ':from': String(row?.day), ':to': to, ':month': to.slice(0, 7) }
    const named = Object.entries(given).filter(([name]) => queries[id].includes(name))
    const rows = this.#database.prepare(queries[id]).all(Object.fromEntries(named))
    return new Map(
      rows.map(({ unit, value, n }) => [String(unit), { value: value === null ? null : Number(value), n: Number(n) }]),
    )
  }

  close(): void {
    this.#database.close()
  }

  #row(table: string, cells: readonly Plain[]): void {
    const values = cells.map((cell) => (typeof cell === 'boolean' ? Number(cell) : (cell ?? null)))
    const statement = this.#statement(`INSERT INTO ${table} VALUES (${cells.map(() => '?').join(', ')})`)
    statement.run(...values)
  }

  readonly #statements = new Map<string, ReturnType<DatabaseSync['prepare']>>()

  #statement(sql: string) {
    const known = this.#statements.get(sql) ?? this.#database.prepare(sql)
    this.#statements.set(sql, known)
    return known
  }
}

type Plain = string | number | boolean | null | undefined

type Properties = Record<string, Plain> & {
  points: number[]
  waivers: { item: number; due: string }[]
  defects?: { item: number; due: string | null }[]
}

/** The rows of a record, each the name of its table and the cells; none for kinds that nothing is counted of. */
function rowsOf({ id, properties }: MapRecord): [string, ...Plain[]][] {
  const of = properties as unknown as Properties
  switch (kindOf(id)) {
    case 'unit':
      return [['unit', id, of.areaKm2, of.population]]
    case 'alley':
      return [['alley', id, of.unit, of.stage, of.lengthM, of.awardedGrade, of.awardedOn]]
    case 'inspection':
      return [
        ['inspection', id, of.alley, of.date, of.checklist],
        ...of.points.map((points, place): [string, ...Plain[]] => ['item', id, place, points]),
        ...of.waivers.map(({ item, due }): [string, ...Plain[]] => ['waiver', id, item, due]),
        ...(of.defects ?? []).map(({ item, due }): [string, ...Plain[]] => ['defect', id, item, due]),
      ]
    case 'opinion':
      return [['opinion', of.unit, of.stage, of.submittedOn, of.answeredOn, of.satisfied]]
    case 'visit':
      return [['visit', of.unit, of.person, of.date, of.attendees]]
    case 'person':
      return [['person', id, of.role, of.unit, of.termStart, of.termEnd]]
    default:
      return []
  }
}
