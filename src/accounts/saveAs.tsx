/** Saving a text or a picture as a file of the person who looks. */

/** How long a browser may take until it has the file, in milliseconds: one that is busy loses it when it is let go at once. */
const patience = 60_000

/** @param name with its ending, as the browser offers it. */
export function saveAs(name: string, content: string | Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(
    typeof content === 'string' ? new Blob([content], { type: 'text/csv;charset=utf-8' }) : content,
  )
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), patience)
}
