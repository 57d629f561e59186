import { randomUUID } from 'node:crypto';
import { TransactionRunner } from '../../src/platform/database/transaction-runner.js';
import type { House } from '../support/house.js';
import {
  agree,
  ALL,
  assign,
  CALM,
  meet,
  mine,
  NOBODY,
  NONE,
  openBench,
  PLANTED,
  rows,
  share,
  take,
  theirs,
} from '../support/progress-bench.js';
import type { Scene } from '../support/scene.js';
import { ok, problem, type Visitor } from '../support/visitor.js';

let house: House;
let scene: Scene;
let elsewhere: Scene;
let client: Visitor;
let stranger: Visitor;
let admin: Visitor;
let clientId: string;

beforeAll(async () => {
  ({ house, scene, elsewhere, client, stranger, admin, clientId } = await openBench());
});

afterAll(() => house.close());

describe('a questionnaire', () => {
  it('is offered where its licence is clear, in both languages, and else says why it is not', async () => {
    const { items } = await ok(client.api.GET('/api/v1/measures'));
    const offered = items.filter(({ isOffered }) => isOffered);
    expect(offered.map(({ code }) => code)).toEqual(['phq9', 'gad7']);
    expect(items.map(({ heldBack }) => heldBack === null)).toEqual(items.map((i) => i.isOffered));
    expect(offered.map(({ questions }) => questions?.items.length)).toEqual([9, 7]);
    expect(offered.map(({ danger }) => danger)).toEqual([{ item: 9, from: 1 }, null]);
  });

  it('is not taken when it is not offered, or not there', async () => {
    for (const code of ['who5', 'dass21', 'phq8', '%00']) {
      const answers = Array.from({ length: 5 }, () => 0);
      expect(await problem(take(client, answers, { code }))).toMatchObject({ code: 'not_found' });
    }
  });

  it('stores nothing before its reader has agreed', async () => {
    const newcomer = await scene.newClient();
    const refused = { code: 'progress_consent_required', status: 409 };
    expect(await problem(take(newcomer, CALM))).toMatchObject(refused);
    const mood = newcomer.api.PUT('/api/v1/me/mood', { body: { level: 3, words: null } });
    expect(await problem(mood)).toMatchObject(refused);
    await agree(newcomer);
    await ok(take(newcomer, CALM));
  });

  it.each([
    ['one too few', CALM.slice(1)],
    ['one too many', [...CALM, 0]],
    ['one that is not offered', CALM.with(0, 4)],
  ])('with %s has no total and is refused', async (_, answers) => {
    expect(await problem(take(client, answers))).toMatchObject({ code: 'validation_failed' });
  });

  it('sent twice, and five times at once, is one response', async () => {
    const before = await rows(house, 'measure_response');
    const key = randomUUID();
    const sent = await Promise.all([1, 2, 3, 4, 5].map(() => ok(take(client, CALM, { key }))));
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
    expect(sent[0]).toMatchObject({ scores: [{ scale: 'total', total: 3, band: 'minimal' }] });
    expect(await rows(house, 'measure_response')).toBe(before + 1);
    const other = CALM.with(0, 3);
    expect(await problem(take(client, other, { key }))).toMatchObject({
      code: 'idempotency_key_reused',
    });
  });

  it('leaves no trace from which the few possible answers could be tried out', async () => {
    const [row] = await house.database.query<{ body: unknown; request_hash: string }>(
      `SELECT body, request_hash FROM idempotency WHERE route LIKE 'POST /measures%' ORDER BY at DESC LIMIT 1`,
    );
    expect(Object.keys(row?.body ?? {})).toEqual(['id']);
    const found = await rows(
      house,
      `(SELECT to_jsonb(r)::text AS said FROM measure_response r) s WHERE said LIKE '%"answers"%' OR said LIKE '%total%'`,
    );
    expect(found).toBe(0);
  });
});

describe('what a psychologist sees', () => {
  beforeAll(() => share(client, NONE));

  it('is nothing while nothing is shared, and nothing at all of somebody not in their care', async () => {
    expect(await problem(theirs(scene.psychologist, clientId))).toMatchObject({
      code: 'sharing_not_given',
      status: 403,
    });
    for (const id of [clientId, NOBODY]) {
      expect(await problem(theirs(elsewhere.psychologist, id))).toMatchObject({
        code: 'not_found',
      });
    }
  });

  it('is kind by kind what the client shares, each reading leaving its row in the trail', async () => {
    await ok(client.api.PUT('/api/v1/me/mood', { body: { level: 4, words: PLANTED } }));
    await share(client, { ...NONE, mood: true });
    const before = await rows(house, `audit_entry WHERE act = 'progress.read' AND person_id = $1`, [
      clientId,
    ]);
    const mood = await ok(theirs(scene.psychologist, clientId));
    expect(mood.moods).toMatchObject([{ level: 4, words: PLANTED }]);
    expect([mood.series, mood.goals]).toEqual([[], []]);
    await share(client, { ...NONE, measures: true });
    const measures = await ok(theirs(scene.psychologist, clientId));
    expect(measures.series.map(({ measureCode }) => measureCode)).toEqual(['phq9']);
    expect(measures.moods).toEqual([]);
    const after = await rows(house, `audit_entry WHERE act = 'progress.read' AND person_id = $1`, [
      clientId,
    ]);
    expect(after - before).toBe(2);
  });

  it('ends the moment the client withdraws, and the receipt stays', async () => {
    await share(client, ALL);
    await ok(theirs(scene.psychologist, clientId));
    await share(client, NONE);
    expect(await problem(theirs(scene.psychologist, clientId))).toMatchObject({
      code: 'sharing_not_given',
    });
    expect(await rows(house, 'sharing WHERE withdrawn_at IS NOT NULL')).toBeGreaterThan(2);
  });

  it('includes what they asked for, unless the client has withdrawn since', async () => {
    const { id: assignmentId } = await ok(assign(scene.psychologist, clientId));
    expect(await problem(assign(scene.psychologist, clientId))).toMatchObject({
      code: 'measure_already_assigned',
    });
    expect((await mine(client)).assignments).toMatchObject([{ id: assignmentId, dueOn: null }]);
    expect(await problem(take(stranger, CALM, { assignmentId }))).toMatchObject({
      code: 'not_found',
    });
    await house.advance(1);
    await ok(take(client, CALM.with(0, 3), { assignmentId }));
    expect(await problem(take(client, CALM, { assignmentId }))).toMatchObject({
      code: 'assignment_not_open',
    });
    const seen = await ok(theirs(scene.psychologist, clientId));
    expect(seen.series[0]?.points).toMatchObject([{ total: 6, isAssigned: true }]);
    await house.advance(1);
    await share(client, ALL);
    await share(client, NONE);
    expect(await problem(theirs(scene.psychologist, clientId))).toMatchObject({
      code: 'sharing_not_given',
    });
  });

  it('never shows that there is another: neither the goals nor the asking of the other', async () => {
    const both = await scene.newClient();
    const id = await meet(scene, both, 4);
    await meet(elsewhere, both, 8);
    await agree(both);
    await share(both, ALL, 0);
    await share(both, ALL, 1);
    const goal = (at: Scene, text: string) =>
      ok(
        at.psychologist.api.POST('/api/v1/clients/{id}/goals', {
          params: { path: { id }, header: { 'Idempotency-Key': randomUUID() } },
          body: { text },
        }),
      );
    await goal(scene, 'Dari yang satu');
    const other = await goal(elsewhere, 'Dari yang lain');
    const { id: assignmentId } = await ok(assign(elsewhere.psychologist, id));
    await ok(take(both, CALM, { assignmentId }));
    const seen = await ok(theirs(scene.psychologist, id));
    expect(seen.goals.map(({ text }) => text)).toEqual(['Dari yang satu']);
    expect(seen.series[0]?.points.map(({ isAssigned }) => isAssigned)).toEqual([false]);
    expect(seen.assignments).toEqual([]);
    const rewrite = scene.psychologist.api.PUT('/api/v1/goals/{id}', {
      params: { path: { id: other.id } },
      body: { text: 'Milik yang lain', progress: 1, isDone: false },
    });
    expect(await problem(rewrite)).toMatchObject({ code: 'not_found' });
    expect((await mine(both)).goals).toHaveLength(2);
  });

  it('ends with the care', async () => {
    const leaving = await scene.newClient();
    const id = await meet(scene, leaving, 12);
    await agree(leaving);
    await share(leaving, ALL);
    await ok(theirs(scene.psychologist, id));
    const { id: assignmentId } = await ok(assign(scene.psychologist, id));
    await house.app
      .get(TransactionRunner)
      .run((tx) =>
        tx.query(
          `UPDATE care SET until_at = from_at, ended_by = 'client' WHERE care_person_id = $1`,
          [id],
        ),
      );
    expect(await problem(theirs(scene.psychologist, id))).toMatchObject({ code: 'not_found' });
    expect(await problem(assign(scene.psychologist, id))).toMatchObject({ code: 'not_found' });
    expect(await problem(take(leaving, CALM, { assignmentId }))).toMatchObject({
      code: 'assignment_not_open',
    });
    expect(await mine(leaving)).toMatchObject({ cares: [], assignments: [] });
  });

  it('stops altogether when the client withdraws from being stored', async () => {
    const gone = await scene.newClient();
    const id = await meet(scene, gone, 16);
    await agree(gone);
    await share(gone, ALL);
    await ok(take(gone, CALM));
    await ok(gone.api.DELETE('/api/v1/me/progress/consent'));
    expect(await problem(theirs(scene.psychologist, id))).toMatchObject({
      code: 'sharing_not_given',
    });
    expect(await problem(take(gone, CALM))).toMatchObject({ code: 'progress_consent_required' });
    expect((await mine(gone)).series[0]?.points).toHaveLength(1);
  });
});

describe('moods and goals', () => {
  it('are one a day, rewritten over the version that is in force, and a new one the next day', async () => {
    const visitor = await scene.newClient();
    await agree(visitor);
    const put = (level: number, version?: number) =>
      visitor.api.PUT('/api/v1/me/mood', {
        ...(version === undefined
          ? {}
          : { params: { header: { 'If-Match': `"${String(version)}"` } } }),
        body: { level, words: null },
      });
    const first = await Promise.all([2, 2, 2].map((level) => ok(put(level))));
    expect(new Set(first.map(({ date }) => date)).size).toBe(1);
    expect(await problem(put(5, 1))).toMatchObject({ code: 'stale_version' });
    await ok(put(5, 3));
    expect((await mine(visitor)).moods).toMatchObject([{ level: 5, version: 4 }]);
    await house.advance(24 * 60);
    await ok(put(1));
    expect((await mine(visitor)).moods.map(({ level }) => level)).toEqual([1, 5]);
  });

  it('of both hands are moved by both, keeping every version', async () => {
    await share(client, { ...NONE, goals: true });
    const key = randomUUID();
    const create = () =>
      ok(
        client.api.POST('/api/v1/me/goals', {
          params: { header: { 'Idempotency-Key': key } },
          body: { text: `Jalan pagi ${PLANTED}` },
        }),
      );
    const [{ id }, again] = [await create(), await create()];
    expect(again.id).toBe(id);
    const put = (visitor: Visitor, progress: number, version: number) =>
      visitor.api.PUT('/api/v1/goals/{id}', {
        params: { path: { id }, header: { 'If-Match': `"${String(version)}"` } },
        body: { text: 'Jalan pagi', progress, isDone: progress === 10 },
      });
    await ok(put(client, 3, 1));
    await ok(put(scene.psychologist, 6, 2));
    expect(await problem(put(client, 4, 2))).toMatchObject({ code: 'stale_version' });
    for (const outsider of [stranger, elsewhere.psychologist, admin]) {
      expect(await problem(put(outsider, 9, 3))).toMatchObject({ code: 'not_found' });
    }
    const [goal] = (await ok(theirs(scene.psychologist, clientId))).goals;
    expect(goal?.history.map(({ progress }) => progress)).toEqual([0, 3, 6]);
    await share(client, NONE);
    expect(await problem(put(scene.psychologist, 7, 3))).toMatchObject({ code: 'not_found' });
  });
});
