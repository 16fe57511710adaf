import { Pool, type PoolClient } from 'pg'

/**
 * A process of its own with ten connections that move amounts between ten accounts, each in a transaction; every tenth
 * is rolled back. Prints how many were committed. See clients.spec.ts.
 */
const [url, times] = process.argv.slice(2)
const account = () => 1 + Math.floor(Math.random() * 10)

async function transfer(client: PoolClient, keep: boolean): Promise<void> {
  const [from, to] = [account(), account()]
  await client.query('begin')
  await client.query('select * from account where id in ($1, $2) order by id for update', [from, to])
  await client.query('update account set balance = balance - 1 where id = $1', [from])
  await client.query('update account set balance = balance + 1 where id = $1', [to])
  await client.query('insert into transfer (a, b) values ($1, $2)', [from, to])
  await client.query(keep ? 'commit' : 'rollback')
}

async function main(): Promise<void> {
  const pool = new Pool({ connectionString: url, max: 10 })
  let committed = 0
  const work = async () => {
    for (let i = 1; i <= Number(times); i++) {
      const client = await pool.connect()
      await transfer(client, i % 10 !== 0).finally(() => client.release())
      if (i % 10 !== 0) committed++
    }
  }
  await Promise.all(Array.from({ length: 10 }, work))
  await pool.end()
  process.stdout.write(String(committed))
}

void main()
