/** What came of handing a notice over: taken, not taken for sure, or nobody knows. */
export type Outcome =
  /** Taken by the server of the channel. */
  | 'sent'
  /** Not taken for sure, and worth another try. */
  | 'later'
  /** Not taken, and never will be. */
  | 'refused'
  /** The address is no more. */
  | 'gone'
  /** Cut off while it was handed over: it may have arrived, so it is not sent again. */
  | 'unsure'
