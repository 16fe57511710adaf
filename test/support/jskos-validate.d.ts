/** The package has no types of its own. */
declare module 'jskos-validate' {
  type Check = ((object: unknown) => boolean) & { errors: unknown }
  export const validate: Record<'mapping' | 'concordance' | 'concept' | 'scheme' | 'bundle', Check>
}
