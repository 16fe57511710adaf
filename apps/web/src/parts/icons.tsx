import type { ReactNode } from 'react'

/** Icons are decoration: the words beside them, or the label of their button, say what they mean. */
function icon(drawing: ReactNode) {
  return function Icon({ size = 18 }: { size?: number }) {
    return (
      <svg
        width={size}
        height={size}
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
      >
        {drawing}
      </svg>
    )
  }
}

export const SunIcon = icon(
  <>
    <circle cx="12" cy="12" r="4" />
    <path d="M12 3v1M12 20v1M3 12h1M20 12h1M5.6 5.6l.7.7M17.7 17.7l.7.7M5.6 18.4l.7-.7M17.7 6.3l.7-.7" />
  </>,
)
export const MoonIcon = icon(<path d="M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5Z" />)
export const SearchIcon = icon(
  <>
    <circle cx="11" cy="11" r="6.5" />
    <path d="m20 20-4-4" />
  </>,
)
export const CheckIcon = icon(<path d="m5 12.5 4.5 4.5L19 7.5" />)
export const ChevronIcon = icon(<path d="m9 6 6 6-6 6" />)
export const ReloadIcon = icon(<path d="M19 12a7 7 0 1 1-2-4.9M19 4v4h-4" />)
export const FileIcon = icon(
  <path d="M14 3H7a1 1 0 0 0-1 1v16a1 1 0 0 0 1 1h10a1 1 0 0 0 1-1V7l-4-4Zm0 0v4h4M12 18v-6M9.5 14 12 11.5l2.5 2.5" />,
)
export const PersonIcon = icon(
  <>
    <circle cx="12" cy="8" r="3.5" />
    <path d="M5 20c.8-4 3.500-5.500 7-5.500s6.200 1.500 7 5.500" />
  </>,
)

/** The mark of the product: what stands left is joined to what stands right. */
export function Brand({ size = 26 }: { size?: number }) {
  return <img src="/icon.svg" width={size} height={size} alt="" />
}
