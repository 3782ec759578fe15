/** The three work lines beside the back alleys (DOMAIN §1). */

export const workLines = ['boutiqueStreet', 'blockRenewal', 'microSpace'] as const
export type WorkLine = (typeof workLines)[number]
