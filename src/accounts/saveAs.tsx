/** Saving a text or a picture as a file of the person who looks. */

/** @param name with its ending, as the browser offers it. */
export function saveAs(name: string, content: string | Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(
    typeof content === 'string' ? new Blob([content], { type: 'text/csv;charset=utf-8' }) : content,
  )
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href))
}
