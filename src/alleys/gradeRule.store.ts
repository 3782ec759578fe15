/** The rules of grading in force, old and new, fetched when a score or a grade is first shown. */
import { useEffect, useMemo } from 'react'
import { fetchKind, useDataset, useRecords } from '../changes/dataset.store.ts'
import { type GradeRule, gradeRulesOf } from './grade.ts'
import type { GradeRuleRecord } from './gradeRule.ts'

/** All rules in the order of their days; the published one alone until the others are here. */
export function useGradeRules(): readonly GradeRule[] {
  const isOpen = useDataset(({ index }) => index !== null)
  const day = useDataset((dataset) => dataset.day)
  const records = useRecords<GradeRuleRecord>('rule')
  useEffect(() => {
    if (isOpen) void fetchKind('rule', undefined, day).catch(() => undefined)
  }, [isOpen, day])
  return useMemo(() => gradeRulesOf(records.map(({ properties }) => properties)), [records])
}
