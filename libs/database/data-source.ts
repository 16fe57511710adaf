import { DataSource } from 'typeorm'
import { Initial1763769600000 } from '../../migrations/1763769600000-initial'
import { Learning1763856000000 } from '../../migrations/1763856000000-learning'
import { Workspace1763942400000 } from '../../migrations/1763942400000-workspace'
import { MappedElsewhere1764028800003 } from '../../migrations/1764028800003-mapped-elsewhere'
import { Search1764028800004 } from '../../migrations/1764028800004-search'
import { Ledger1764028800005 } from '../../migrations/1764028800005-ledger'
import { Publication1764115200000 } from '../../migrations/1764115200000-publication'
import { Inheritance1764115200001 } from '../../migrations/1764115200001-inheritance'
import { OpenDoors1764115200002 } from '../../migrations/1764115200002-open-doors'
import { HardRules1764115200003 } from '../../migrations/1764115200003-hard-rules'
import { WaitingAnswers1796000000001 } from '../../migrations/1796000000001-waiting-answers'
import { KeptTables1796000000002 } from '../../migrations/1796000000002-kept-tables'
import { ProjectLicence1796000000003 } from '../../migrations/1796000000003-project-licence'
import { NotesOfTables1796000000004 } from '../../migrations/1796000000004-notes-of-tables'
import * as entities from './entities'
import { PostgresNames } from './postgres-names'

export interface Connection {
  url: string
  /** Connections opened at most. */
  pool: number
}

/** In the order they run; a new migration is added at the end. */
const migrations = [
  Initial1763769600000,
  Learning1763856000000,
  Workspace1763942400000,
  MappedElsewhere1764028800003,
  Search1764028800004,
  Ledger1764028800005,
  Publication1764115200000,
  Inheritance1764115200001,
  OpenDoors1764115200002,
  HardRules1764115200003,
  WaitingAnswers1796000000001,
  KeptTables1796000000002,
  ProjectLicence1796000000003,
  NotesOfTables1796000000004,
]

/** The one description of the database; not yet connected. Tables come from migrations only. */
export function createDataSource({ url, pool }: Connection): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    poolSize: pool,
    entities: Object.values(entities),
    namingStrategy: new PostgresNames(),
    migrations,
    migrationsTableName: 'schema_migration',
    synchronize: false,
    // Extensions are made by the first migration; pgcrypto's name stands for gen_random_uuid(), which is built in.
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    logging: false,
  })
}
