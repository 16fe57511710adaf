/** The database keeps frequencies as `real`. */
const largest = 1e38
const digits = /^\d+(\.\d+)?$/
/** A sign between groups of three digits, as `1.234.567` or `1 234`. */
const grouped = /^\d{1,3}(?:([.,\s’'])\d{3})(?:\1\d{3})*$/u

/**
 * How often a concept occurs, as people write it in any of the Member States: `1234`, `1.234`, `1 234,5`, `12,5`. A
 * sign before exactly three last digits separates thousands: frequencies are counts far more often than measures.
 * @returns null when it is no number of at least 0
 */
export function readFrequency(text: string): number | null {
  const plain = text.trim().replace(/\s/gu, ' ')
  if (plain === '') return null
  if (grouped.test(plain) && plain.length < 40) return Number(plain.replace(/\D/g, ''))
  const decimal = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','))
  const whole = (decimal < 0 ? plain : plain.slice(0, decimal)).replace(/[.,\s’']/gu, '')
  const number = decimal < 0 ? whole : `${whole}.${plain.slice(decimal + 1)}`
  return digits.test(number) && Number(number) <= largest ? Number(number) : null
}
