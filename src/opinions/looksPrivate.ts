/** Words that look like a phone, an identity card, a door or a number plate, so that somebody looks again before they are public. */

const marks: readonly RegExp[] = [
  /\d[\d -]{5,}\d/,
  /\d+\s*(号楼|單元|单元|室|號樓)/,
  /[京津冀沪渝豫鲁晋陕蒙辽吉黑苏浙皖闽赣湘鄂粤桂琼川贵云藏甘青宁新][A-Z][·\s]?[A-Z0-9]{5,6}/,
  /[\w.+-]+@[\w-]+\.\w+/,
]

/** Whether a text holds something of that kind; dates such as 2026-11-22 do not count. */
export function looksPrivate(text: string): boolean {
  const withoutDates = text.replaceAll(/\d{4}-\d\d-\d\d|\d\d-\d\d/g, '')
  return marks.some((mark) => mark.test(withoutDates))
}
