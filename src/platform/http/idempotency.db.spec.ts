import { testDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { newId } from '../../kernel/identity/id.js';
import type { Tx } from '../database/transaction-runner.js';
import { IdempotencyKeyReused, RequestInProgress } from './http.errors.js';
import { Idempotency, type RememberedAnswer, type RepeatableRequest } from './idempotency.js';

let db: TestDatabase;
let idempotency: Idempotency;

beforeAll(async () => {
  db = await testDatabase({ poolSize: 12 });
  idempotency = new Idempotency(db.runner);
});
afterAll(() => db.close());

function aRequest(changes: Partial<RepeatableRequest> = {}): RepeatableRequest {
  return { actor: newId(), route: 'POST /bookings', key: newId(), body: { a: 1 }, ...changes };
}

/** Work whose effects are counted by what is left of them in the database. */
async function effect(tx: Tx, name: string): Promise<{ status: number; body: { name: string } }> {
  await tx.query(`INSERT INTO category (slug, position, name) VALUES ($1, 0, '{}')`, [
    `${name}-${newId()}`,
  ]);
  return { status: 201, body: { name } };
}

async function effectsOf(name: string): Promise<number> {
  const rows = await db.database.query('SELECT 1 FROM category WHERE slug LIKE $1', [`${name}-%`]);
  return rows.length;
}

function ask(
  request: RepeatableRequest,
  name: string,
): Promise<RememberedAnswer<{ name: string }>> {
  return idempotency.once(request, (tx) => effect(tx, name));
}

describe('a request with a key', () => {
  it('has one effect, and repeated gets the first answer', async () => {
    const [request, name] = [aRequest(), newId()];
    const answer = { status: 201, body: { name } };
    expect(await ask(request, name)).toEqual({ ...answer, isReplay: false });
    const turned = { ...request, body: { a: 1, b: undefined } };
    expect(await ask(turned, name)).toEqual({ ...answer, isReplay: true });
    expect(await effectsOf(name)).toBe(1);
  });

  it('has one effect when it arrives ten times at once', async () => {
    const [request, name] = [aRequest(), newId()];
    const answers = await Promise.all(Array.from({ length: 10 }, () => ask(request, name)));
    expect(answers.filter((answer) => !answer.isReplay)).toHaveLength(1);
    expect(new Set(answers.map((answer) => answer.body.name))).toEqual(new Set([name]));
    expect(await effectsOf(name)).toBe(1);
  });

  it('is refused with another body', async () => {
    const [request, name] = [aRequest(), newId()];
    await ask(request, name);
    await expect(ask({ ...request, body: { a: 2 } }, name)).rejects.toThrow(IdempotencyKeyReused);
    expect(await effectsOf(name)).toBe(1);
  });

  it.each(['actor', 'route', 'key'] as const)(
    'is another request with another %s',
    async (part) => {
      const [request, name] = [aRequest(), newId()];
      await ask(request, name);
      expect(await ask({ ...request, [part]: newId() }, name)).toMatchObject({ isReplay: false });
      expect(await effectsOf(name)).toBe(2);
    },
  );

  it('that was refused is judged anew: effects are remembered, refusals are not', async () => {
    const [request, name] = [aRequest(), newId()];
    const refused = idempotency.once(request, async (tx) => {
      await effect(tx, name);
      throw new Error('the time is taken');
    });
    await expect(refused).rejects.toThrow('the time is taken');
    expect(await effectsOf(name)).toBe(0);
    expect(await ask(request, name)).toMatchObject({ isReplay: false });
    expect(await effectsOf(name)).toBe(1);
  });

  it('waits for the first of its kind, and does its work when that one is refused', async () => {
    const [request, name] = [aRequest(), newId()];
    const [began, first] = [gate(), gate()];
    const refused = idempotency.once(request, async () => {
      began.open();
      await first.passed;
      throw new Error('the time is taken');
    });
    await began.passed;
    const second = ask(request, name);
    first.open();
    await expect(refused).rejects.toThrow('the time is taken');
    expect(await second).toMatchObject({ isReplay: false });
  });

  it('waits for the first of its kind for five seconds, then asks to come again', async () => {
    const [request, name] = [aRequest(), newId()];
    const [began, first] = [gate(), gate()];
    const slow = idempotency.once(request, async (tx) => {
      began.open();
      await first.passed;
      return effect(tx, name);
    });
    await began.passed;
    const since = performance.now();
    await expect(ask(request, name)).rejects.toThrow(RequestInProgress);
    expect(performance.now() - since).toBeGreaterThan(4_900);
    first.open();
    expect(await slow).toMatchObject({ isReplay: false });
    expect(await ask(request, name)).toMatchObject({ isReplay: true });
  }, 15_000);

  it('does not shorten how long its own work may wait for a lock', async () => {
    const timeout = await idempotency.once(aRequest(), async (tx) => {
      const [row] = await tx.query<{ lock_timeout: string }>('SHOW lock_timeout');
      return { status: 200, body: row?.lock_timeout };
    });
    expect(timeout.body).toBe('0');
  });
});

function gate(): { open: () => void; passed: Promise<void> } {
  let open: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => (open = resolve));
  return { open: () => open(), passed };
}
