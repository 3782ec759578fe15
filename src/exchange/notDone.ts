/** Why a command was not done, as a sentence for a person; whoever throws it has changed nothing. */
export class NotDone extends Error {
  override name = 'NotDone'
}
