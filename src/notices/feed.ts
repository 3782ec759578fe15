/** Atom (RFC 4287): what happened to a unit or an alley, as a feed that any reader understands. */

export interface FeedEntry {
  /** The same for the same happening, for ever. */
  id: string
  /** Instant (ISO 8601 UTC). */
  at: string
  title: string
  /** Absolute address of what it is about. */
  link: string
}

export interface Feed {
  /** Absolute addresses of the feed itself and of the page it tells of. */
  self: string
  page: string
  title: string
  language: string
  /** Instant of the newest entry, or of the town where there is none. */
  updated: string
  entries: readonly FeedEntry[]
}

/** A text between tags or quotation marks; signs that XML 1.0 cannot hold are left out. */
function xmlText(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

export function feedXml({ self, page, title, language, updated, entries }: Feed): string {
  const told = entries.map(
    ({ id, at, title: text, link }) => `  <entry>
    <id>${xmlText(`${self}#${id}`)}</id>
    <title>${xmlText(text)}</title>
    <link href="${xmlText(link)}"/>
    <updated>${xmlText(at)}</updated>
  </entry>
`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xmlText(language)}">
  <id>${xmlText(self)}</id>
  <title>${xmlText(title)}</title>
  <link rel="self" href="${xmlText(self)}"/>
  <link href="${xmlText(page)}"/>
  <updated>${xmlText(updated)}</updated>
  <author><name>${xmlText(title)}</name></author>
${told.join('')}</feed>
`
}
