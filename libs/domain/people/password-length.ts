/**
 * Characters of a new password: long rather than intricate (NIST SP 800-63B, 5.1.1.2); the upper bound keeps hashing
 * cheap to ask for.
 */
export const passwordLength = { min: 12, max: 200 } as const
