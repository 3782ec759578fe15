/** The parts people play in 1 + 24 + N, where planners come from, and what volunteers bring (DOMAIN §1). */

export const personRoles = ['chiefPlanner', 'unitPlanner', 'volunteer'] as const
export const affiliations = ['independent', 'designInstitute', 'university', 'sinoForeign'] as const
export const backgrounds = ['officeStaff', 'communityWorker', 'designer', 'resident'] as const
