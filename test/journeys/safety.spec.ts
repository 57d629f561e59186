import { randomUUID } from 'node:crypto';
import { actingAs } from '../../src/platform/database/acting.js';
import { TransactionRunner } from '../../src/platform/database/transaction-runner.js';
import { eventually } from '../support/eventually.js';
import type { House } from '../support/house.js';
import {
  agree,
  alertsOf,
  assign,
  CALM,
  dispose,
  meet,
  OFTEN,
  ONCE,
  openBench,
  PLANTED,
  rows,
  take,
} from '../support/progress-bench.js';
import type { Scene } from '../support/scene.js';
import { ok, problem, type Visitor } from '../support/visitor.js';

let house: House;
let scene: Scene;
let elsewhere: Scene;
let client: Visitor;
let clientId: string;

beforeAll(async () => {
  ({ house, scene, elsewhere, client, clientId } = await openBench());
});

afterAll(() => house.close());

describe('an answer that points to danger', () => {
  it('with nobody in care promises nothing, and shows where help is found', async () => {
    const alone = await scene.newClient();
    await agree(alone);
    const taken = await ok(take(alone, OFTEN));
    expect(taken).toMatchObject({ showsHelp: true, isSomebodyTold: false });
    expect(await ok(take(alone, CALM))).toMatchObject({ showsHelp: false });
  });

  it('raises one alert, also when several answers race, and one neutral email', async () => {
    const sent = await Promise.all([1, 2, 3, 4].map(() => ok(take(client, ONCE))));
    expect(sent.every(({ isSomebodyTold, showsHelp }) => isSomebodyTold && showsHelp)).toBe(true);
    const alerts = await alertsOf(scene.psychologist);
    expect(alerts).toMatchObject([{ level: 'follow_up', clientId, acknowledgedAt: null }]);
    expect(await rows(house, 'safety_alert WHERE care_person_id = $1', [clientId])).toBe(1);
    expect(await rows(house, 'safety_alert_occasion WHERE alert_id = $1', [alerts[0]?.id])).toBe(4);
    expect(await alertsOf(elsewhere.psychologist)).toEqual([]);
    await house.jobs.settle();
    const mails = await eventually('the mail', async () => {
      const all = await scene.mailsTo(scene.practice.email);
      const found = all.filter(({ subject }) => subject === 'Ada hal penting dari klien Anda');
      return found.length > 0 && found;
    });
    expect(mails).toHaveLength(1);
  });

  it('is told again when it becomes graver, and again once it had been seen', async () => {
    const [alert] = await alertsOf(scene.psychologist);
    await ok(take(client, OFTEN));
    const [graver] = await alertsOf(scene.psychologist);
    expect(graver).toMatchObject({ id: alert?.id, level: 'urgent', raisedAt: alert?.raisedAt });
    const seen = await ok(
      scene.psychologist.api.POST('/api/v1/safety-alerts/{id}/acknowledge', {
        params: { path: { id: alert?.id ?? '' } },
      }),
    );
    expect(seen.acknowledgedAt).not.toBeNull();
    await ok(take(client, ONCE));
    const [again] = await alertsOf(scene.psychologist);
    expect(again).toMatchObject({ id: alert?.id, level: 'urgent', acknowledgedAt: null });
    expect(
      await rows(house, `outbox WHERE type = 'safety.alert_raised' AND aggregate_id = $1`, [
        alert?.id,
      ]),
    ).toBe(3);
  });

  it('stays through any length of time, until somebody writes what was done', async () => {
    await house.advance(40 * 24 * 60);
    const [alert] = await alertsOf(scene.psychologist);
    const id = alert?.id ?? '';
    expect(await problem(dispose(elsewhere.psychologist, id))).toMatchObject({ code: 'not_found' });
    const { id: accountId } = await ok(scene.psychologist.api.GET('/api/v1/me'));
    const close = actingAs(accountId, () =>
      house.app
        .get(TransactionRunner)
        .run((tx) =>
          tx.query("UPDATE safety_alert SET closed_at = now() + interval '1 year' WHERE id = $1", [
            id,
          ]),
        ),
    );
    await expect(close).rejects.toThrow('written disposition');
    expect(await problem(dispose(scene.psychologist, id, '   '))).toMatchObject({
      code: 'validation_failed',
    });
    expect(await problem(dispose(scene.psychologist, id, 'Sudah', 1))).toMatchObject({
      code: 'stale_version',
    });
    await ok(dispose(scene.psychologist, id, `Ditelepon ${PLANTED}`, alert?.version));
    expect(await alertsOf(scene.psychologist)).toEqual([]);
    expect(await problem(dispose(scene.psychologist, id))).toMatchObject({ code: 'alert_closed' });
    const { items } = await ok(
      scene.psychologist.api.GET('/api/v1/clients/{id}/safety-alerts', {
        params: { path: { id: clientId } },
      }),
    );
    expect(items).toMatchObject([{ id, disposition: `Ditelepon ${PLANTED}` }]);
    const change = house.app
      .get(TransactionRunner)
      .run((tx) => tx.query('UPDATE safety_disposition SET at = at WHERE alert_id = $1', [id]));
    await expect(change).rejects.toThrow(/permission denied/);
  });

  it('goes to who asked, though another is met next', async () => {
    const both = await scene.newClient();
    const id = await meet(scene, both, 3);
    await meet(elsewhere, both, 40);
    await agree(both);
    const { id: assignmentId } = await ok(assign(elsewhere.psychologist, id));
    await ok(take(both, ONCE, { assignmentId }));
    expect(await alertsOf(elsewhere.psychologist)).toMatchObject([{ clientId: id }]);
    expect((await alertsOf(scene.psychologist)).some((alert) => alert.clientId === id)).toBe(false);
    await ok(take(both, ONCE));
    expect((await alertsOf(scene.psychologist)).some((alert) => alert.clientId === id)).toBe(true);
  });
});

describe('what was written', () => {
  beforeAll(async () => {
    await ok(client.api.PUT('/api/v1/me/mood', { body: { level: 2, words: PLANTED } }));
    const params = { header: { 'Idempotency-Key': randomUUID() } };
    await ok(client.api.POST('/api/v1/me/goals', { params, body: { text: PLANTED } }));
  });

  it('stands nowhere in the database as it was written', async () => {
    const tables = await house.database.query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = 'public' AND c.relkind = 'r'`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      if (
        (await rows(house, `"${name}" t WHERE to_jsonb(t)::text LIKE $1`, [`%${PLANTED}%`])) > 0
      ) {
        found.push(name);
      }
    }
    expect(tables.length).toBeGreaterThan(40);
    expect(found).toEqual([]);
    const mails = await scene.mailsTo(scene.practice.email);
    expect(JSON.stringify(mails)).not.toContain(PLANTED);
  });
});
