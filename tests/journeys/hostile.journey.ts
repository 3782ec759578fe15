/** Words that look like a programme, in every field that people fill, stay words on every page that shows them. */
import type { Key } from '../../src/changes/record.ts'
import { journey, must } from './driver.ts'
import { othersSend, othersSet, residentSays } from './others.ts'
import { signsIn } from './signing.ts'

const harm = '<img src=x onerror=harmed=1>'
const more = `${harm}<script>harmed=1</script><svg onload=harmed=1>"'{{7*7}}`
const alley: Key = 'alley:u13-07'
const opinion = {
  ...{ type: 'complaint', topic: 'other', stage: 'answered', unit: 'unit:fangzhuang', alley, text: more },
  ...{
    submittedOn: '2026-11-02',
    screenedOn: '2026-11-03',
    answeredOn: '2026-11-04',
    resolvedOn: null,
    satisfied: null,
  },
  ...{ answer: more, answeredBy: 'person:planner-13', forwardedTo: harm, departmentReply: more, synthetic: false },
}

journey('words that look like a programme are read as words, and nothing of them runs', async ({ visitor }) => {
  journey.setTimeout(90_000)
  const said = { streetChief: harm, alleyChief: harm, alleySteward: harm, name: harm, nameHant: harm, nameEn: harm }
  must(await othersSet(visitor, alley, said)).toBe(200)
  const place = { type: 'Point', coordinates: [116.43, 39.866] }
  const fields = { ...opinion, geometry: place }
  must(await othersSend(visitor, [{ action: 'create', key: 'opinion:harm', fields }], more)).toBe(200)
  const code = await residentSays(visitor, alley, more)
  await visitor.opens(`?key=${alley}`)
  const pages = [
    `?key=${alley}`,
    `?key=${alley}&page=history`,
    '?key=opinion:harm',
    '?key=unit:fangzhuang&tab=alleys',
    `?page=speak&key=${alley}`,
    `?page=signs&key=${alley}`,
    '?show=table&unit=fangzhuang',
  ]
  for (const page of pages) {
    await visitor.goesOn(page)
    await visitor.reads(harm)
    await visitor.settles()
    must(await visitor.page.evaluate('globalThis.harmed'), page).toBeUndefined()
  }
  await signsIn(visitor, 'planner-13')
  for (const page of [`?page=track#${code}`, '?page=inbox&key=opinion:harm', `?page=edit&key=${alley}`]) {
    await visitor.opens(page)
    await visitor.reads(harm)
    await visitor.settles()
    must(await visitor.page.evaluate('globalThis.harmed'), page).toBeUndefined()
  }
})
