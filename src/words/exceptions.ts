/** Where Traditional sentences differ from what OpenCC writes. */

/** What OpenCC writes, and what stands here: the district's own spellings and today's plain forms. */
export const spellings: readonly (readonly [string, string])[] = [
  ['臺', '台'],
  ['衚衕', '胡同'],
  ['雲岡', '雲崗'],
  ['覆檔', '復檔'],
  ['錶格', '表格'],
  ['提交併已', '提交並已'],
  ['天后', '天後'],
  ['回復', '回覆'],
  ['格里', '格裡'],
  ['區里', '區裡'],
]

/** Sentences that stand in Traditional as they do in Simplified: the name of a script in that script. */
export const keptAsTheyAre: readonly string[] = ['language.zh-Hans', 'language.short.zh-Hans']
