/** Where an embedded comparison lies, and the lines that put it into another page. */
import type { View } from '../map/view.ts'
import { writeView } from '../map/view.ts'

/** What of a view an embedded comparison understands; it is drawn as a map or as the hive. */
export function embedView({ metric, classes, breaks, with: keys, date, face, lang, theme }: View): View {
  const parts = { metric, classes, breaks, with: keys, date, lang, theme, ...(face === 'hive' && { face }) }
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as View
}

/** @param home where the app lies. */
export function embedAddress(view: View, home: string): string {
  return new URL(`embed/?${writeView(embedView(view))}`, home).href
}

/** The iframe as HTML. @param title what it shows, for those who hear it; text, so its signs are escaped. */
export function embedCode(view: View, home: string, title: string): string {
  const safe = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
  const address = safe(embedAddress(view, home))
  return `<iframe src="${address}" title="${safe(title)}" width="100%" height="560" loading="lazy" style="border:0"></iframe>`
}
