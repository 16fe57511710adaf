export * from './start'
export * from './open'
