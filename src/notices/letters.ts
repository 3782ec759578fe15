/** What a notice says: a line for the screen of a device, or a letter in plain text. */
import type { MapRecord } from '../changes/record.ts'
import type { Speaker } from '../words/speak.ts'
import type { Told } from './happening.ts'
import { noticeSentence, noticeView } from './noticeWords.ts'

type Find = (key: MapRecord['id']) => MapRecord | undefined

/** One notice, or the notices of a digest. */
export interface Telling {
  kind: 'news' | 'confirm'
  often: 'now' | 'daily' | 'weekly'
  notices: readonly ({ seq: number } & Told)[]
}

/** What the service worker shows: `url` is relative to where the app lies, `tag` the same for the same notice. */
export interface Shown {
  title: string
  body: string
  url: string
  tag: string
  language: string
}

/** Lines of a notice on a device at most. */
const linesOnDevice = 4

export function pushOf(telling: Telling, find: Find, words: Speaker, synthetic: boolean): Shown {
  const happenings = telling.notices.flatMap((one) => one.happenings)
  const lines = happenings.map((one) => noticeSentence(one, find, words))
  const more = moreOf(telling)
  const rest = Math.max(0, lines.length - linesOnDevice) + more
  const [only] = happenings
  return {
    title: titleOf(telling, words) + (synthetic ? ` · ${words.say('sample')}` : ''),
    body: [...lines.slice(0, linesOnDevice), ...(rest > 0 ? [words.say('notice.rest', { n: rest })] : [])].join('\n'),
    url: only && happenings.length + more === 1 ? `?${noticeView(only)}` : '?page=notices',
    tag: telling.notices
      .map(({ seq }) => seq)
      .join('-')
      .slice(0, 60),
    language: words.language,
  }
}

/** @param given the secret of the reader's own page, and where the app lies (an absolute address with a slash at the end). */
export function letterOf(
  { claim, token, address, follower }: { claim: Telling; token: string; address: string; follower: string },
  find: Find,
  words: Speaker,
  synthetic: boolean,
): { subject: string; text: string; id: string; unfollow: string } {
  const happenings = claim.notices.flatMap((one) => one.happenings)
  const lines = happenings.map((one) => `${noticeSentence(one, find, words)}\n${address}?${noticeView(one)}`)
  const more = moreOf(claim)
  const rest = more > 0 ? [words.say('notice.rest', { n: more })] : []
  const own = `${address}?page=notices&lang=${words.language}#${token}`
  const [only] = happenings
  const subject = only && happenings.length === 1 ? noticeSentence(only, find, words) : titleOf(claim, words)
  const isAsking = claim.kind === 'confirm'
  const text = isAsking
    ? [
        words.say(claim.notices.length > 0 ? 'notice.ask.opinion' : 'notice.ask.follow'),
        `${words.say('notice.ask.yes')}\n${own}`,
        words.say('notice.ask.else'),
      ]
    : [...lines, ...rest, `${words.say('notice.mail.why')}\n${own}`]
  const note = synthetic ? [words.say('notice.mail.sample')] : []
  const seqs = claim.notices.map(({ seq }) => seq).join('.')
  return {
    subject: isAsking ? words.say('notice.ask.subject') : subject,
    text: [...text, ...note].join('\n\n'),
    id: `${seqs.slice(0, 80)}.${follower}`,
    unfollow: unfollowAddress(address, token),
  }
}

/** Where one request (POST) takes a reader out of everything. */
function unfollowAddress(address: string, token: string): string {
  return `${address}api/notices/unfollow/${token}`
}

function moreOf({ notices }: Telling): number {
  return notices.reduce((sum, { more }) => sum + more, 0)
}

function titleOf({ often, notices }: Telling, words: Speaker): string {
  if (often === 'now' || notices.length === 1) return words.say('app.name')
  return words.say(often === 'daily' ? 'notice.daily' : 'notice.weekly')
}
