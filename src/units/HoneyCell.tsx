/** A hive cell filled with honey up to the share completed. */

/** Pointy-top cell in a 26 × 30 box; a null share stays empty. Colours default to the theme's tokens. */
export function HoneyCell(props: {
  share: number | null
  size?: number
  honey?: string
  edge?: string
  paper?: string
}) {
  const { share, size = 48, honey = 'var(--honey)', edge = 'var(--honey-deep)', paper = 'var(--paper-0)' } = props
  const level = 28.4 - 26.8 * (share ?? 0)
  const cell = 'M13 1.6 24.6 8.3v13.4L13 28.4 1.4 21.7V8.3z'
  const id = `cell-${Math.round((share ?? 0) * 1000)}`
  return (
    <svg width={size * (26 / 30)} height={size} viewBox="0 0 26 30" aria-hidden="true" style={{ flex: 'none' }}>
      <clipPath id={id}>
        <rect x="0" y={level} width="26" height={30 - level} />
      </clipPath>
      <path d={cell} fill={paper} />
      <path d={cell} fill={honey} clipPath={`url(#${id})`} />
      <path d={cell} fill="none" stroke={edge} strokeWidth="1.7" strokeLinejoin="round" />
    </svg>
  )
}
