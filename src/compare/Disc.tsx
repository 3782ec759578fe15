/** The ink disc with the letter of a unit that is compared, the same in list, card, table and on the map. */

export function Disc({ letter }: { letter: string }) {
  return <span className="disc">{letter}</span>
}
