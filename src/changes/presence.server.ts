/** Who is here, over all processes of this house: each beat is told to the others, and what is not heard of for a while is forgotten. */
import type { Database } from '../db/database.server.ts'
import { forgottenMs, type Presence } from './presenceBeat.ts'

/** How many tabs of one person are remembered. */
const tabsKept = 8

export class Presences {
  readonly #tell: Database['tell']
  readonly #here = new Map<string, { presence: Presence; timer: NodeJS.Timeout }>()
  readonly #followers = new Set<(presence: Presence) => void>()

  constructor({ tell, hear }: Pick<Database, 'tell' | 'hear'>) {
    this.#tell = tell
    hear((text) => this.#take(JSON.parse(text) as Presence))
  }

  /** Takes a beat and tells the other processes. */
  async beat(presence: Presence): Promise<void> {
    this.#take(presence)
    await this.#tell(JSON.stringify(presence))
  }

  /** Everyone who is here, in the order of their coming. */
  all(): Presence[] {
    return [...this.#here.values()].map(({ presence }) => presence)
  }

  /** Hears of everyone who comes, goes or does something else; returns the way to stop hearing. */
  follow(follower: (presence: Presence) => void): () => void {
    this.#followers.add(follower)
    return () => this.#followers.delete(follower)
  }

  close(): void {
    for (const { timer } of this.#here.values()) clearTimeout(timer)
    this.#here.clear()
  }

  #take(presence: Presence): void {
    const id = `${presence.author} ${presence.tab}`
    const before = this.#here.get(id)
    clearTimeout(before?.timer)
    if (presence.doing === 'gone') {
      if (this.#here.delete(id)) this.#say(presence)
      return
    }
    if (!before && this.#tabsOf(presence.author) >= tabsKept) return
    const timer = setTimeout(() => this.#take({ ...presence, doing: 'gone' }), forgottenMs)
    timer.unref()
    this.#here.set(id, { presence, timer })
    if (before?.presence.key !== presence.key || before.presence.doing !== presence.doing) this.#say(presence)
  }

  #tabsOf(author: string): number {
    return this.all().filter((presence) => presence.author === author).length
  }

  #say(presence: Presence): void {
    for (const follower of this.#followers) follower(presence)
  }
}
