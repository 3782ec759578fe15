/** The demo town's own accounts: their names and the one password are known to everyone, so they exist in a demo town only. */
import type { Membership } from './membership.ts'

/** What the ids of demo accounts begin with. */
export const demoPrefix = 'demo-'

export const demoPassword = 'honeybee-demo'

const since = '2020-01-21'
const open = { starts: since, ends: null }

/** One of each role, by name; the planner and the volunteer are of the unit Fangzhuang. */
export const demoAccounts: Record<string, Membership> = {
  'planner-13': { role: 'planner', unit: 'unit:fangzhuang', person: 'person:planner-13', ...open },
  'volunteer-13-1': { role: 'volunteer', unit: 'unit:fangzhuang', person: 'person:volunteer-13-1', ...open },
  official: { role: 'official', unit: null, person: null, ...open },
  admin: { role: 'administrator', unit: null, person: null, ...open },
}
