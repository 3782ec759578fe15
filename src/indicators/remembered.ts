/** Answers that are remembered: the same days are asked for again and again. */

/** What a map keeps under a name, made where it is missing; of those asked for last, so many stay. */
export function remembered<Of>(known: Map<string, Of>, name: string, most: number, make: () => Of): Of {
  const one = known.get(name) ?? make()
  known.delete(name)
  known.set(name, one)
  for (const old of [...known.keys()].slice(0, -most)) known.delete(old)
  return one
}
