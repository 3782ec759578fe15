/** What somebody wrote, in their own Chinese; only the script follows the reader. */
import { useQuoted } from './quoted.tsx'
import { useWords } from './words.tsx'

export function Quote({ text }: { text: string }) {
  const { language } = useWords()
  const quoted = useQuoted()
  return language === 'en' ? <span lang="zh-Hans">{text}</span> : <span>{quoted(text)}</span>
}
