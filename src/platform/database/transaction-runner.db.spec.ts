import { DataSource } from 'typeorm';
import { testDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { newId } from '../../kernel/identity/id.js';
import { HOUR } from '../../kernel/time/instant.js';
import { dataSourceOptions } from './data-source.js';
import { poolOf } from './database.js';
import { sqlState, TransactionRunner, violatedConstraint, type Tx } from './transaction-runner.js';

let db: TestDatabase;

beforeAll(async () => {
  db = await testDatabase({ poolSize: 6 });
});
afterAll(() => db.close());

const RAISE = (state: string) =>
  `DO $$ BEGIN RAISE EXCEPTION 'told to' USING ERRCODE = '${state}'; END $$`;

/** Leaves a trace that the transaction committed. */
async function leaveTrace(tx: Tx, name: string): Promise<void> {
  await tx.query(`INSERT INTO category (slug, position, name) VALUES ($1, 0, '{}')`, [name]);
}

async function traces(name: string): Promise<number> {
  const rows = await db.database.query('SELECT 1 FROM category WHERE slug LIKE $1', [`${name}%`]);
  return rows.length;
}

/** Does something on each of its runs; the last way repeats. */
function inTurn(...ways: ((tx: Tx) => Promise<unknown>)[]) {
  let runs = 0;
  const work = (tx: Tx) => {
    const way = ways[Math.min(runs++, ways.length - 1)];
    return way?.(tx) ?? Promise.resolve();
  };
  return { work, count: () => runs };
}

describe('a transaction', () => {
  it('runs as the application’s role and reads what is committed', async () => {
    const [row] = await db.runner.run((tx) =>
      tx.query<{ role: string; level: string }>(
        `SELECT current_user AS role, current_setting('transaction_isolation') AS level`,
      ),
    );
    expect(row).toEqual({ role: 'rp_app', level: 'read committed' });
    const [outside] = await db.database.query<{ role: string }>('SELECT current_user AS role');
    expect(outside?.role).not.toBe('rp_app');
  });

  it('has one present, the business clock’s, however long it lasts', async () => {
    const before = db.clock.now();
    await db.runner.run((tx) => {
      db.clock.advance(HOUR);
      expect(tx.now).toBe(before);
      return Promise.resolve();
    });
  });

  it('commits what was done and gives what was found', async () => {
    const name = newId();
    const found = await db.runner.run(async (tx) => {
      await leaveTrace(tx, name);
      return 'found';
    });
    expect([found, await traces(name)]).toEqual(['found', 1]);
  });

  it('leaves nothing behind when the work throws, and throws on what was thrown', async () => {
    const name = newId();
    const failure = new Error('no');
    const run = db.runner.run(async (tx) => {
      await leaveTrace(tx, name);
      throw failure;
    });
    await expect(run).rejects.toBe(failure);
    expect(await traces(name)).toBe(0);
  });

  it('gives its connection back, however it ends', async () => {
    const failing = () => db.runner.run((tx) => tx.query(RAISE('P0001'))).catch(() => undefined);
    await Promise.all(Array.from({ length: 30 }, failing));
    const [row] = await db.runner.run((tx) => tx.query<{ one: number }>('SELECT 1 AS one'));
    expect(row).toEqual({ one: 1 });
  });
});

describe('statements of a transaction that are given at once', () => {
  it('are answered in order, each seeing what those before it did', async () => {
    const name = newId();
    const rows = await db.runner.run(async (tx) => {
      const count = () =>
        tx.query<{ n: number }>('SELECT count(*) AS n FROM category WHERE slug LIKE $1', [
          `${name}%`,
        ]);
      const [before, , after] = await Promise.all([count(), leaveTrace(tx, name), count()]);
      return [before, after];
    });
    expect(rows).toEqual([[{ n: 0 }], [{ n: 1 }]]);
  });

  it('commit none of themselves when one of them fails', async () => {
    const name = newId();
    const run = db.runner.run((tx) =>
      Promise.all([leaveTrace(tx, name), tx.query(RAISE('P0001')), leaveTrace(tx, `${name}-2`)]),
    );
    await expect(run).rejects.toThrow('told to');
    expect(await traces(name)).toBe(0);
  });

  it('are refused once it is over, so that none reaches another transaction', async () => {
    const name = newId();
    let held: Tx | undefined;
    const run = db.runner.run((tx) => {
      held = tx;
      return tx.query(RAISE('P0001'));
    });
    await expect(run).rejects.toThrow('told to');
    await expect(held && leaveTrace(held, name)).rejects.toThrow('The transaction is over.');
    expect(await traces(name)).toBe(0);
  });
});

describe('a transaction that cannot begin', () => {
  let strangers: DataSource;
  const outsider = `outsider_${newId().replaceAll('-', '')}`;

  beforeAll(async () => {
    await db.database.query(`CREATE ROLE ${outsider} LOGIN PASSWORD 'x'`);
    const url = new URL(db.url);
    Object.assign(url, { username: outsider, password: 'x' });
    strangers = await new DataSource(dataSourceOptions(url.href, 1)).initialize();
  });
  afterAll(async () => {
    await strangers.destroy();
    await db.database.query(`DROP ROLE ${outsider}`);
  });

  const whoMayNot = () => new TransactionRunner(strangers, db.clock);

  it('fails as its BEGIN did, long before its work first asks for anything', async () => {
    const run = whoMayNot().run(async (tx) => {
      await pause();
      return tx.query('SELECT 1');
    });
    await expect(run).rejects.toThrow(/permission denied to set role/);
  });

  it('is listened to from the start: a failure nobody hears ends the process', async () => {
    const pool = poolOf(strangers);
    const client = await pool.connect();
    const query = client.query.bind(client) as (sql: unknown) => Promise<unknown>;
    const heard: boolean[] = [];
    Object.assign(client, { query: (sql: unknown) => told(query(sql), heard) });
    client.release();
    await whoMayNot()
      .run(pause)
      .catch(() => undefined);
    expect(heard[0]).toBe(true);
  });
});

/** Long enough for an answer of the database. */
const pause = () => new Promise((resolve) => setTimeout(resolve, 50));

/** Tells for each promise whether somebody minds its failure by the time whoever asked has gone on. */
function told(answer: Promise<unknown>, heard: boolean[]): Promise<unknown> {
  const place = heard.push(false) - 1;
  const then = answer.then.bind(answer);
  const listen: typeof answer.then = (fulfilled, rejected) => {
    if (rejected) heard[place] = true;
    return then(fulfilled, rejected);
  };
  return Object.assign(answer, { then: listen });
}

describe('a last write, which goes with the commit', () => {
  const TRACE = `INSERT INTO category (slug, position, name) VALUES ($1, 0, '{}')`;

  it('is committed with the rest', async () => {
    const name = newId();
    await db.runner.run(async (tx) => {
      tx.atCommit(TRACE, [`${name}-last`]);
      await leaveTrace(tx, name);
    });
    expect(await traces(name)).toBe(2);
  });

  it('that fails leaves nothing behind, and is what is thrown', async () => {
    const name = newId();
    const run = db.runner.run(async (tx) => {
      await leaveTrace(tx, name);
      tx.atCommit(TRACE, [name]);
    });
    await expect(run).rejects.toThrow(/duplicate key/);
    expect(await traces(name)).toBe(0);
  });

  it('is not written when the work throws', async () => {
    const name = newId();
    const run = db.runner.run((tx) => {
      tx.atCommit(TRACE, [name]);
      return Promise.reject(new Error('no'));
    });
    await expect(run).rejects.toThrow('no');
    expect(await traces(name)).toBe(0);
  });
});

describe('a transaction that deadlocked or could not be serialised', () => {
  it.each(['40P01', '40001'])('(%s) is run again as a whole, with fresh state', async (state) => {
    const name = newId();
    const { work, count } = inTurn(
      async (tx) => {
        await leaveTrace(tx, `${name}-first`);
        await tx.query(RAISE(state));
      },
      (tx) => leaveTrace(tx, `${name}-second`),
    );
    await db.runner.run(work);
    expect([count(), await traces(name), await traces(`${name}-second`)]).toEqual([2, 1, 1]);
  });

  it('reads the clock anew', async () => {
    const presents: number[] = [];
    const note = (tx: Tx) => Promise.resolve(presents.push(tx.now));
    const { work } = inTurn(async (tx) => {
      await note(tx);
      db.clock.advance(1_000);
      await tx.query(RAISE('40P01'));
    }, note);
    await db.runner.run(work);
    expect((presents[1] ?? 0) - (presents[0] ?? 0)).toBe(1_000);
  });

  it('is given up after four times', async () => {
    const { work, count } = inTurn((tx) => tx.query(RAISE('40P01')));
    const error: unknown = await db.runner.run(work).catch((thrown: unknown) => thrown);
    expect([sqlState(error), count()]).toEqual(['40P01', 4]);
  });

  it.each(['23505', '23P01', '55P03', 'P0001'])(
    'is not what %s means: that is thrown at once',
    async (state) => {
      const { work, count } = inTurn((tx) => tx.query(RAISE(state)));
      const error: unknown = await db.runner.run(work).catch((thrown: unknown) => thrown);
      expect([sqlState(error), count()]).toEqual([state, 1]);
    },
  );

  it('in earnest is mended: two that lock each other’s rows both end well', async () => {
    const [one, two] = [`a-${newId()}`, `b-${newId()}`];
    await db.runner.run(async (tx) => {
      await leaveTrace(tx, one);
      await leaveTrace(tx, two);
    });
    const touch = 'UPDATE category SET position = position + 1 WHERE slug = $1';
    const both = meeting(2);
    const crossing = (first: string, second: string) =>
      db.runner.run(async (tx) => {
        await tx.query(touch, [first]);
        await both();
        await tx.query(touch, [second]);
      });
    await Promise.all([crossing(one, two), crossing(two, one)]);
    const rows = await db.database.query('SELECT position FROM category WHERE slug = ANY($1)', [
      [one, two],
    ]);
    expect(rows).toEqual([{ position: 2 }, { position: 2 }]);
  });
});

/** Lets nobody go on until so many have come; whoever comes later passes. */
function meeting(size: number): () => Promise<void> {
  let arrived = 0;
  let open: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (open = resolve));
  return () => {
    if (++arrived === size) open();
    return gate;
  };
}

describe('what is to happen after the commit', () => {
  it('happens once, when everything is there to be seen', async () => {
    const name = newId();
    const seen: Promise<number>[] = [];
    await db.runner.run(async (tx) => {
      tx.afterCommit(() => void seen.push(traces(name)));
      await leaveTrace(tx, name);
      expect(seen).toEqual([]);
    });
    expect(await Promise.all(seen)).toEqual([1]);
  });

  it('does not happen when the transaction rolled back', async () => {
    const done: string[] = [];
    const run = db.runner.run((tx) => {
      tx.afterCommit(() => void done.push('effect'));
      return Promise.reject(new Error('no'));
    });
    await expect(run).rejects.toThrow('no');
    expect(done).toEqual([]);
  });

  it('does not happen when the commit itself is refused', async () => {
    const done: string[] = [];
    const run = db.runner.run(async (tx) => {
      tx.afterCommit(() => void done.push('effect'));
      await tx.query(
        `INSERT INTO ledger_transaction (id, cause, content_hash, happened_at) VALUES ($1, 'alone', '', now())`,
        [newId()],
      );
    });
    const error: unknown = await run.catch((thrown: unknown) => thrown);
    expect(violatedConstraint(error)).toBe('ledger_balances');
    expect(done).toEqual([]);
  });

  it('is that of the run that committed, not of those before it', async () => {
    const done: string[] = [];
    const noting = (what: string) => (tx: Tx) => {
      tx.afterCommit(() => void done.push(what));
      return what === 'first' ? tx.query(RAISE('40P01')) : Promise.resolve();
    };
    await db.runner.run(inTurn(noting('first'), noting('second')).work);
    expect(done).toEqual(['second']);
  });
});
