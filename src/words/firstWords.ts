/** Which sentences the first view says: the others come when a screen first says one of them. */

/** What their keys begin with. */
const first = new Set(
  (
    'app noData sample nav setting language search home locate unit bodyType person affiliation background weekday triad stage ' +
    'due alley grade without project history field map state version about key sheet panel share'
  ).split(' '),
)

/** Single sentences of other rooms that stand on the first screens. */
const single = new Set<string>([
  'account.signIn',
  'account.signedInAs',
  'area.manage',
  'area.notKept',
  'compare.title',
  'past.open',
  'past.unit',
  'photo.add',
  'photo.reviewLink',
  'rules.open',
  'table.chooseRow',
  'table.chooseRowHelp',
  'table.filterStage',
  'table.title',
  'table.units',
])

/** Whether a sentence belongs to the first view. */
export function isFirstWord(key: string): boolean {
  return first.has(key.split('.', 1)[0] ?? '') || single.has(key)
}
