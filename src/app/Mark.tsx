/** The mark of the house: 丰 in a honey cell. */
export function Mark({ size = 36 }: { size?: number }) {
  return (
    <svg width={size * (26 / 30)} height={size} viewBox="0 0 26 30" aria-hidden="true" style={{ flex: 'none' }}>
      <path d="M13 1 25 7.9v14.2L13 29 1 22.1V7.9z" fill="var(--honey)" />
      <path
        d="M7.2 9.6h11.6M8.2 14h9.6M6.6 18.6h12.8M13 6.4v17.4"
        stroke="#231C12"
        strokeWidth="2.3"
        strokeLinecap="round"
        fill="none"
      />
    </svg>
  )
}
