/** A cell of the hive with a sign in it, at the head of a card that says what happened. */
import type { ReactNode } from 'react'
import './account.css'

/** @param tone `honey` for who one is, `pale` for what happened, `plain` for what is over. */
export function Emblem({ tone, children }: { tone: 'honey' | 'pale' | 'plain'; children: ReactNode }) {
  return (
    <span className="emblem" data-tone={tone} aria-hidden="true">
      {children}
    </span>
  )
}

/** The head of such a card: its sign, its name and one sentence. */
export function CardHead(props: { tone: 'honey' | 'pale' | 'plain'; sign: ReactNode; title: string; help: string }) {
  return (
    <div className="card-head">
      <Emblem tone={props.tone}>{props.sign}</Emblem>
      <div>
        <h1>{props.title}</h1>
        <p className="quiet">{props.help}</p>
      </div>
    </div>
  )
}
