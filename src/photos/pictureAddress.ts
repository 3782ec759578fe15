/** Where the server hands out the pictures of the photos. */

/** The address of a file's picture, relative to the app: `full` up to 2048 pixels, `small` up to 480. */
export function pictureAddress(file: string, size: 'full' | 'small'): string {
  return `photos/${file}/${size}`
}
