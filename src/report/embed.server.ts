/** Who may put the embedded comparison into their pages: its own headers, for that page alone. */
import { plainGuards } from '../changes/page.server.ts'

/** One word of a frame-ancestors list: everyone, nobody, ourselves, or an origin, whose host may begin with `*.`. */
const ancestor = /^(\*|'none'|'self'|https?:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?)$/i

/**
 * The headers of the embedded page. It only reads what everyone may read, and has no button that does anything.
 * @param wished `EMBED_ANCESTORS`: origins between blanks, `'self'`, `'none'` or `*`; everyone may embed it where nothing is said.
 * @throws with a plain sentence when a word of it is none of these.
 */
export function embedGuards(wished: string | undefined): Record<string, string> {
  const ancestors = (wished ?? '').split(/[\s,]+/).filter((word) => word !== '')
  const strange = ancestors.find((word) => !ancestor.test(word))
  if (strange !== undefined) {
    throw new Error(
      `EMBED_ANCESTORS: "${strange}" is no origin such as https://www.example.cn, nor 'self', 'none' or *.`,
    )
  }
  return {
    ...plainGuards,
    'content-security-policy':
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; " +
      `base-uri 'none'; form-action 'none'; frame-ancestors ${ancestors.join(' ') || '*'}`,
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), fullscreen=()',
    'referrer-policy': 'no-referrer',
  }
}

/** Whether a file of the built app belongs to the embedded page. */
export function isEmbedded(path: string): boolean {
  return path.startsWith('embed/')
}
