/** Being signed in as one of the demo's accounts, for journeys that begin with it; the form itself has a journey of its own. */
import { demoPassword } from '../../src/accounts/demoAccounts.ts'
import { must } from './driver.ts'
import type { Visitor } from './visitor.ts'

/** Signs in without the form; the next page that is opened is opened as this account. */
export async function signsIn(visitor: Visitor, name: string): Promise<void> {
  const { origin } = new URL(visitor.home)
  const answer = await visitor.page.request.post(`${origin}/api/account/sign-in`, {
    headers: { origin },
    data: { name, password: demoPassword },
  })
  must(answer.status()).toBe(200)
}
