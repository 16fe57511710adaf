import { DefaultNamingStrategy, type NamingStrategyInterface, type Table } from 'typeorm'

const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const tableOf = (table: Table | string) => (typeof table === 'string' ? table : table.name).split('.').at(-1)!

/**
 * The names PostgreSQL itself gives to unnamed constraints (`concept_scheme_version_id_fkey`), so that migrations can
 * be written as plain SQL and TypeORM still recognises what it finds.
 */
export class PostgresNames extends DefaultNamingStrategy implements NamingStrategyInterface {
  override columnName(property: string, custom: string | undefined): string {
    return custom ?? snakeCase(property)
  }

  override primaryKeyName(table: Table | string): string {
    return `${tableOf(table)}_pkey`
  }

  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return [tableOf(table), ...columns, 'key'].join('_')
  }

  override foreignKeyName(table: Table | string, columns: string[]): string {
    return [tableOf(table), ...columns, 'fkey'].join('_')
  }
}
