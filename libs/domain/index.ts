export * from './problem'
export * from './taxonomy/concept'
export * from './taxonomy/mapping'
