/** E-mail by the office's own SMTP server. */
import { createTransport } from 'nodemailer'
import type { Outcome } from './outcome.ts'

/** What a letter says; plain text alone. */
export interface Letter {
  to: string
  subject: string
  text: string
  /** The same for the same notice, so that a mailbox knows it again. */
  id: string
  /** Where one request takes the reader out of everything (RFC 8058). */
  unfollow: string
}

export interface Mail {
  send(letter: Letter): Promise<Outcome>
  close(): void
}

/** What nodemailer says of a failure. */
interface Failure {
  responseCode?: number
  command?: string
  code?: string
  originalCode?: string
  timeoutType?: string
}

/** Milliseconds within which the server must answer. */
const patience = 15_000

/** @param url `smtp://user:password@host:587` or `smtps://…`. @param from as `小蜜丰地图 <map@example.cn>`. */
export function mailBy(url: string, from: string): Mail {
  const waits = { connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience }
  const options = new URL(url)
  const transport = createTransport({
    host: options.hostname,
    port: Number(options.port || (options.protocol === 'smtps:' ? 465 : 587)),
    secure: options.protocol === 'smtps:',
    ...(options.username && {
      auth: { user: decodeURIComponent(options.username), pass: decodeURIComponent(options.password) },
    }),
    ...waits,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const host = from.match(/@([\w.-]+)/)?.[1] ?? 'localhost'
  return {
    send: async ({ to, subject, text, id, unfollow }) => {
      try {
        await transport.sendMail({
          from,
          to: { name: '', address: to },
          subject,
          text,
          messageId: `<${id}@${host}>`,
          headers: {
            'List-Unsubscribe': `<${unfollow}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
            'Auto-Submitted': 'auto-generated',
          },
        })
        return 'sent'
      } catch (error) {
        return outcomeOf(error)
      }
    },
    close: () => transport.close(),
  }
}

/** Failures before a single word of the letter was on its way: no server was reached, or it was not the one it should be. */
const beforeTheLetter = [
  'EDNS',
  'ETLS',
  'EAUTH',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]
const badCertificate = /CERT|UNABLE_TO_VERIFY/

/**
 * What the server answered is sure: of the reader or the letter it is the last word, of us (our password, our name) it may
 * change. A line that broke without a word is sure only while the letter cannot have been on it.
 */
function outcomeOf(error: unknown): Outcome {
  const { responseCode, command = '', code = '', originalCode = '', timeoutType } = error as Failure
  if (responseCode) return responseCode >= 500 && ['RCPT TO', 'DATA'].includes(command) ? 'refused' : 'later'
  const isEarly = timeoutType !== undefined && timeoutType !== 'SOCKET_TIMEOUT'
  const isBefore =
    [code, originalCode].some((one) => beforeTheLetter.includes(one)) || badCertificate.test(originalCode)
  return isEarly || isBefore ? 'later' : 'unsure'
}
