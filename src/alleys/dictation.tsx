/** Speaking instead of typing, where the browser can listen; it needs a network, for the browser's maker does the listening. */
import { useEffect, useRef, useState } from 'react'

interface Heard {
  results: ArrayLike<ArrayLike<{ transcript: string }>>
}

interface Listener {
  lang: string
  continuous: boolean
  onresult: ((heard: Heard) => void) | null
  onend: (() => void) | null
  start(): void
  stop(): void
}

/** The browser's own listener; undefined where it has none. */
function listenerHere(): (new () => Listener) | undefined {
  const names = ['SpeechRecognition', 'webkitSpeechRecognition']
  return names.map((name) => Reflect.get(globalThis, name) as (new () => Listener) | undefined).find(Boolean)
}

/** Whether one can speak here now. */
export function canListen(): boolean {
  return navigator.onLine && listenerHere() !== undefined
}

/** Listens when toggled, until toggled again. @param onWords what was heard, each time something was. */
export function useDictation(
  language: string,
  onWords: (words: string) => void,
): { isOn: boolean; toggle: () => void } {
  const listener = useRef<Listener | null>(null)
  const [isOn, setOn] = useState(false)
  const latest = useRef(onWords)
  latest.current = onWords
  useEffect(() => () => listener.current?.stop(), [])
  const toggle = () => {
    if (isOn) return listener.current?.stop()
    const Listening = listenerHere()
    if (!Listening) return
    const one = new Listening()
    one.lang = language.startsWith('zh') ? 'zh-CN' : 'en-GB'
    one.continuous = true
    one.onresult = ({ results }) => {
      const last = results[results.length - 1]?.[0]?.transcript.trim()
      if (last) latest.current(last)
    }
    one.onend = () => setOn(false)
    one.start()
    listener.current = one
    setOn(true)
  }
  return { isOn, toggle }
}
