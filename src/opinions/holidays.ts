/** Days off in China beside the weekends, as the General Office of the State Council announces them each November for the next year. */

/** A year's notice: spans of days off and the weekend days worked in their place, ISO dates as `MM-DD`. */
interface Notice {
  /** 国办发明电 number of the notice. */
  source: string
  off: readonly (readonly [from: string, to: string])[]
  worked: readonly string[]
}

/** A year that is not here was not announced when this was written: add it as it comes. */
export const holidayNotices: Readonly<Record<string, Notice>> = {
  2024: {
    source: '国办发明电〔2023〕7号',
    off: [
      ['01-01', '01-01'],
      ['02-10', '02-17'],
      ['04-04', '04-06'],
      ['05-01', '05-05'],
      ['06-10', '06-10'],
      ['09-15', '09-17'],
      ['10-01', '10-07'],
    ],
    worked: ['02-04', '02-18', '04-07', '04-28', '05-11', '09-14', '09-29', '10-12'],
  },
  2025: {
    source: '国办发明电〔2024〕12号',
    off: [
      ['01-01', '01-01'],
      ['01-28', '02-04'],
      ['04-04', '04-06'],
      ['05-01', '05-05'],
      ['05-31', '06-02'],
      ['10-01', '10-08'],
    ],
    worked: ['01-26', '02-08', '04-27', '09-28', '10-11'],
  },
  2026: {
    source: '国办发明电〔2025〕7号',
    off: [
      ['01-01', '01-03'],
      ['02-15', '02-23'],
      ['04-04', '04-06'],
      ['05-01', '05-05'],
      ['06-19', '06-21'],
      ['09-25', '09-27'],
      ['10-01', '10-07'],
    ],
    worked: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
  },
}

/** Whether an ISO date is worked on; `isSure` is false in a year without a notice, where only weekends are known. */
export function workday(date: string): { isWorked: boolean; isSure: boolean } {
  const weekday = new Date(date).getUTCDay()
  const isWeekend = weekday === 0 || weekday === 6
  const notice = holidayNotices[date.slice(0, 4)]
  const day = date.slice(5)
  if (!notice) return { isWorked: !isWeekend, isSure: false }
  if (notice.worked.includes(day)) return { isWorked: true, isSure: true }
  const isOff = notice.off.some(([from, to]) => from <= day && day <= to)
  return { isWorked: !isWeekend && !isOff, isSure: true }
}
