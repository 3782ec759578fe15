/** Whether whoever is signed in here works in a unit; what they may do there the table of rights says. */
import { useAccount } from './account.store.ts'

/** True for administrators everywhere, for planners and volunteers in their units; with no unit, whether in any. */
export function useWorksIn(unit?: string): boolean {
  return useAccount(({ account }) => {
    if (!account || account.role === 'public' || account.role === 'official') return false
    return account.role === 'administrator' || (unit ? account.units.includes(unit) : account.units.length > 0)
  })
}
