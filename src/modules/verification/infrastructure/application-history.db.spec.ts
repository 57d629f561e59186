import { addPsychologist } from '../../../../test/support/a-psychologist.js';
import { testDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { newId } from '../../../kernel/identity/id.js';
import { sqlState, type Tx } from '../../../platform/database/transaction-runner.js';
import { APPLICATION_ACTS, APPLICATION_STATUSES, ARROWS } from '../domain/application-status.js';
import type { Application } from '../domain/application.js';
import { ApplicationRepository } from './application.repository.js';

const applications = new ApplicationRepository();

let db: TestDatabase;
let accountId: string;
let psychologistId: string;

beforeAll(async () => {
  db = await testDatabase({ poolSize: 2 });
});
beforeEach(async () => {
  ({ accountId, psychologistId } = await db.runner.run((tx) => addPsychologist(tx)));
});
afterAll(async () => {
  await db.close();
});

function remember(tx: Tx, from: 'none' | Application['status'], after: Application, act: 'begin') {
  const by = { kind: 'psychologist', accountId } as const;
  return applications.remember(tx, from, after, { act, by, reason: null });
}

function begun(): Promise<Application> {
  return db.runner.run(async (tx) => {
    const application = await applications.insert(tx, psychologistId);
    await remember(tx, 'none', application, 'begin');
    return application;
  });
}

/** The constraint or the state by which it was refused; `accepted` when it was not. */
async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'accepted';
  } catch (error) {
    const constraint = (error as { constraint?: string }).constraint;
    return constraint ?? sqlState(error) ?? String(error);
  }
}

/** Tries to remember every change there could be, and gives those that were not refused. */
const ACCEPTED_ARROWS = `
  CREATE FUNCTION pg_temp.accepted_arrows(application uuid, account uuid, states text[], acts text[])
  RETURNS text[] LANGUAGE plpgsql AS $$
  DECLARE arrow record; accepted text[] := '{}';
  BEGIN
    FOR arrow IN SELECT f, t, a, row_number() OVER () AS n FROM unnest(states) f, unnest(states) t, unnest(acts) a LOOP
      BEGIN
        INSERT INTO application_event (application_id, version, from_status, to_status, act, actor_kind, actor_id, reason, at)
        VALUES (application, 1000 + arrow.n, arrow.f, arrow.t, arrow.a,
                CASE WHEN arrow.a IN ('begin','submit','reopen') THEN 'psychologist' ELSE 'admin' END, account, 'why', now());
        accepted := accepted || (arrow.f || ' ' || arrow.a || ' ' || arrow.t);
      EXCEPTION WHEN foreign_key_violation THEN NULL;
      END;
    END LOOP;
    RETURN accepted;
  END $$`;
const KNOWN_ARROWS = Object.entries(ARROWS).flatMap(([act, arrows]) =>
  arrows.map(([from, to]) => `${from} ${act} ${to}`),
);

describe('an application’s history', () => {
  it('knows no arrow but the allowed ones, whatever the pair of states and the act', async () => {
    const { id } = await begun();
    const [row] = await db.runner.run(async (tx) => {
      await tx.query(ACCEPTED_ARROWS);
      return tx.query<{ arrows: string[] }>(
        'SELECT pg_temp.accepted_arrows($1, $2, $3, $4) AS arrows',
        [id, accountId, ['none', ...APPLICATION_STATUSES], APPLICATION_ACTS],
      );
    });
    expect(row?.arrows.sort()).toEqual(KNOWN_ARROWS.sort());
  });

  it('begins with its birth and grows with every change: without its row nothing commits', async () => {
    const bare = db.runner.run((tx) => applications.insert(tx, psychologistId));
    expect(await refusal(bare)).toBe('application_has_history');
    const draft = await begun();
    const silent = db.runner.run((tx) => applications.swap(tx, draft, 'submitted'));
    expect(await refusal(silent)).toBe('application_has_history');
  });

  it('tells the states that the row has, not others', async () => {
    const draft = await begun();
    const lie = db.runner.run(async (tx) => {
      const after = await applications.swap(tx, draft, 'submitted');
      if (after === null) throw new Error('Nobody else was there.');
      const by = { kind: 'psychologist', accountId } as const;
      const change = { act: 'submit', by, reason: null } as const;
      await applications.remember(tx, 'more_needed', after, change);
    });
    expect(await refusal(lie)).toBe('application_has_history');
  });

  it.each([
    ['approve', 'psychologist', 'why', 'application_event_actor'],
    ['reject', 'admin', null, 'application_event_reason'],
    ['request_more', 'admin', '', 'application_event_reason'],
    ['approve', 'admin', null, 'accepted'],
  ])('lets %s be told by %s with the reason %j: %s', async (act, kind, reason, expected) => {
    const { id } = await begun();
    const to = { approve: 'approved', reject: 'rejected', request_more: 'more_needed' }[act];
    const written = db.runner.run((tx) =>
      tx.query(
        `INSERT INTO application_event (application_id, version, from_status, to_status, act, actor_kind, actor_id, reason, at)
         VALUES ($1, 99, 'submitted', $2, $3, $4, $5, $6, now())`,
        [id, to, act, kind, accountId, reason],
      ),
    );
    expect(await refusal(written)).toBe(expected);
  });

  it.each([
    `UPDATE application_event SET reason = 'another'`,
    'DELETE FROM application_event',
    'TRUNCATE application_event',
    'DELETE FROM application_transition',
    'DELETE FROM application',
    `INSERT INTO application_transition VALUES ('rejected', 'approved', 'approve')`,
  ])('is never changed by the application: %s', async (statement) => {
    await begun();
    expect(await refusal(db.runner.run((tx) => tx.query(statement)))).toBe('42501');
  });
});

describe('an application', () => {
  it('is the only one of its psychologist, and stays theirs', async () => {
    const { id } = await begun();
    expect(await refusal(begun())).toBe('application_of_psychologist');
    const stolen = db.runner.run((tx) =>
      tx.query('UPDATE application SET psychologist_id = $2 WHERE id = $1', [id, newId()]),
    );
    expect(await refusal(stolen)).toBe('application_immutable');
  });

  it('is changed over the version that was read, and over no other', async () => {
    const draft = await begun();
    const late = db.runner.run((tx) =>
      applications.swap(tx, { ...draft, version: draft.version + 1 }, 'submitted'),
    );
    expect(await late).toBeNull();
  });
});
