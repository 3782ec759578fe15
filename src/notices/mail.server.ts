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

/** An answer of the server says for sure; a line that broke while the letter was on it does not. */
function outcomeOf(error: unknown): Outcome {
  const { responseCode, command } = error as { responseCode?: number; command?: string }
  if (responseCode !== undefined) return responseCode >= 500 && command !== 'AUTH LOGIN' ? 'refused' : 'later'
  return command === 'CONN' ? 'later' : 'unsure'
}
