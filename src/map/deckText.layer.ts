/** What text on deck.gl drawings is drawn with: the machine's own fonts, with an outline it can be read on. */

export const textLook = {
  fontFamily: '"PingFang SC","Microsoft YaHei UI","Noto Sans CJK SC",sans-serif',
  characterSet: 'auto',
  fontSettings: { sdf: true, fontSize: 48, buffer: 6 },
  outlineWidth: 4,
} as const
