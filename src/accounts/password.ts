/** What a password must be: long enough to outlast guessing, not the name, and none of those everybody tries first. */

export const passwordLength = { least: 10, most: 128 } as const

/** The long ones among the commonest passwords of published lists, Chinese habits among them; in small letters. */
const commonest = new Set(
  `1234567890 0123456789 0987654321 9876543210 12345678910 1234567891 123456789a 123456789q a123456789 q123456789
  aa123456789 abc123456789 123456789abc abcd123456 abc1234567 asd123456789 qwe123456789 woaini1314 woaini520
  woaini520520 woaini1314520 5201314520 1314520520 5211314521 iloveyou1314 iloveyou123 qwertyuiop qwerty12345
  qwerty123456 qwert12345 qazwsxedcrfv 1qaz2wsx3edc 1q2w3e4r5t 1q2w3e4r5t6y q1w2e3r4t5 zaq12wsxcde3 asdfghjkl1
  asdfghjkl123 zxcvbnm123 password12 password123 password1234 password12345 passw0rd123 p@ssw0rd123 p@ssword123
  mypassword admin12345 admin123456 admin@1234 administrator adminadmin letmein123 welcome123 welcome1234
  changeme123 football123 baseball123 princess123 superman123 sunshine123 trustno1234 qwe1234567 zhang123456
  wang123456 li123456789 beijing2008 beijing2020 beijing2022 beijing123 fengtai123 fengtai2020 xiaomifeng xiaomifeng123`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

/** Below this many different letters a password is a pattern. */
const fewLetters = 5

export type PasswordFault = 'short' | 'long' | 'name' | 'common'

/** What is wrong with a password for an account of this name; null when it may be used. */
export function faultOfPassword(password: string, name: string): PasswordFault | null {
  const plain = password.normalize('NFKC').toLowerCase()
  const length = [...password].length
  if (length < passwordLength.least) return 'short'
  if (length > passwordLength.most) return 'long'
  if (name.length > 2 && plain.includes(name.normalize('NFKC').toLowerCase())) return 'name'
  return commonest.has(plain.trim()) || new Set(plain).size < fewLetters ? 'common' : null
}
