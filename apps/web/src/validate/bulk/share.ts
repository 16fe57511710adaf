/** z for 95 %. */
const z = 1.959964

/**
 * Between which shares the share of the whole list lies in 19 of 20 samples like this one: the score interval of
 * E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", JASA 22 (1927).
 * @param right how many of those checked were right
 * @param checked more than none
 */
export function likelyShare(right: number, checked: number): { low: number; high: number } {
  const p = right / checked
  const centre = p + (z * z) / (2 * checked)
  const spread = z * Math.sqrt((p * (1 - p)) / checked + (z * z) / (4 * checked * checked))
  const whole = 1 + (z * z) / checked
  return { low: Math.max(0, (centre - spread) / whole), high: Math.min(1, (centre + spread) / whole) }
}
