import pg from 'pg';
import { testDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { keepClientsSteady } from './steady-clients.js';

let db: TestDatabase;
beforeAll(async () => (db = await testDatabase()));
afterAll(() => db.close());

test('a connection that is ended while nobody listens to it does not end the process', async () => {
  keepClientsSteady();
  keepClientsSteady();
  const client = new pg.Client({ connectionString: db.url });
  await client.connect();
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const ended = new Promise((resolve) => client.once('end', resolve));
  await db.database.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
  await ended;
  await expect(client.query('SELECT 1')).rejects.toThrow();
});
