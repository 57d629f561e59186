import Fastify from 'fastify';
import pg from 'pg';
import { newId } from '../../src/kernel/identity/id.js';
import {
  CONFIRM_WRITES,
  SEARCH_PAGE,
  TAKEN,
  WRITES,
  type BareConfirmation,
  type BareHold,
  type Write,
} from './bare-statements.js';

/**
 * What the database and HTTP allow: bare Fastify and pg with prepared statements, without session,
 * rules, validation or log. The hold stores the same five rows as ours under the same
 * constraints, the yes the same four.
 */
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 20 });
const server = Fastify();

server.get<{ Params: { id: string }; Querystring: { from: string; to: string } }>(
  '/psychologists/:id/slots',
  async ({ params, query }) => {
    const values = [params.id, query.from, query.to];
    const { rows } = await pool.query({ name: 'taken', text: TAKEN, values });
    return { items: rows };
  },
);

server.get('/psychologists', async () => {
  const { rows } = await pool.query({ name: 'page', text: SEARCH_PAGE, values: [21] });
  return { items: rows };
});

server.post<{ Body: BareHold }>('/bookings', async ({ body }, reply) => {
  const hold = { ...body, bookingId: newId(), invoiceId: newId(), lineId: newId(), key: newId() };
  await writeAll(WRITES, hold);
  return reply.status(201).send({ id: hold.bookingId, status: 'held' });
});

server.post<{ Body: BareConfirmation }>('/bookings/:id/confirm', async ({ body }) => {
  await writeAll(CONFIRM_WRITES, { ...body, newId: newId() });
  return { id: body.bookingId, status: 'confirmed' };
});

/** In one transaction; each statement writes one row. */
async function writeAll<Of>(writes: readonly Write<Of>[], of: Of): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    for (const { name, text, values } of writes) {
      const { rowCount } = await client.query({ name, text, values: values(of) });
      if (rowCount !== 1) throw new Error(`${name} wrote nothing`);
    }
    await client.query('COMMIT');
  } catch (error) {
    console.error(error);
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

await server.listen({ port: Number(process.env['PORT']), host: 'localhost' });
process.once('SIGTERM', () => process.exit(0));
process.send?.('ready');
