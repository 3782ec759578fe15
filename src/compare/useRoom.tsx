/** How much room a drawing has: the size of its box in CSS pixels, followed while it changes. */
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** Width and height are 0 until the box stands. */
export function useRoom<Box extends HTMLElement>(): [RefObject<Box | null>, { width: number; height: number }] {
  const box = useRef<Box>(null)
  const [room, setRoom] = useState({ width: 0, height: 0 })
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const follow = () => setRoom({ width: element.clientWidth, height: element.clientHeight })
    const observer = new ResizeObserver(follow)
    follow()
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [box, room]
}
