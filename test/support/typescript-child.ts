import { join } from 'node:path'

/** Options of Node for a child process of a test that runs TypeScript sources. */
export const typescriptChild = ['--conditions=source', '--require', join(__dirname, 'register-typescript.cjs')]
