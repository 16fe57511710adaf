/** Whether the ranking takes it for likelier that no target fits than that one does. */
export function probablyNothingFits(item: { noneProbability: number | null } | undefined): boolean {
  return (item?.noneProbability ?? 0) >= 50
}
