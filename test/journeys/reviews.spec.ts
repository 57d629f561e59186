import { randomUUID } from 'node:crypto';
import { TransactionRunner } from '../../src/platform/database/transaction-runner.js';
import { Outbox } from '../../src/platform/outbox/outbox.js';
import { openHouse, type House } from '../support/house.js';
import { account, freeSlots, wishFor } from '../support/practice.js';
import { Scene } from '../support/scene.js';
import { ok, problem, type Schemas, type Visitor } from '../support/visitor.js';

type Review = Schemas['ReviewResponse'];
type Write = Schemas['WriteReviewRequest'];

describe('reviews', () => {
  let house: House;
  let scene: Scene;
  let admin: Visitor;

  beforeAll(async () => {
    house = await openHouse();
    admin = house.visitor();
    const email = `${randomUUID()}@kantor.test`;
    await account(house, { email, roles: ['admin'] });
    await admin.logIn(email);
  }, 60_000);
  afterAll(() => house.close());

  beforeEach(async () => {
    scene = await Scene.set(house);
  });
  afterEach(async () => {
    expect(await wrongRatings()).toEqual([]);
  });

  /** Psychologists whose rating is not what independent arithmetic over the raw rows says. */
  function wrongRatings(): Promise<object[]> {
    return house.database.query(`
      SELECT p.id, p.rating, p.review_count, r.rating AS expected, r.count
        FROM psychologist p
        LEFT JOIN LATERAL (
          SELECT count(*)::int AS count, round(avg(rating), 1) AS rating FROM review
           WHERE psychologist_id = p.id AND status = 'published'
             AND booking_id IN (SELECT id FROM booking WHERE status = 'completed')) r ON true
       WHERE p.rating IS DISTINCT FROM r.rating OR p.review_count <> r.count`);
  }

  /** Sessions of as many new clients, all of them completed. */
  async function completed(count: number): Promise<{ client: Visitor; id: string }[]> {
    const clients = await Promise.all(Array.from({ length: count }, () => scene.newClient()));
    const slots = await freeSlots(house, scene.psychologist, scene.practice);
    const sessions = await Promise.all(
      clients.map(async (client, index) => {
        const startsAt = slots[index]?.startsAt ?? '';
        const wish = wishFor(scene.practice, startsAt);
        const { id } = await client.hold({ ...wish, serviceId: scene.practice.freeServiceId });
        return { client, id };
      }),
    );
    for (const { id } of sessions) await decide(id, 'confirm');
    const over = Date.parse(slots[count - 1]?.endsAt ?? '');
    await house.advance(Math.ceil((over - house.now()) / 60_000) + 1);
    await scene.psychologist.logIn(scene.practice.email);
    for (const { id } of sessions) await decide(id, 'complete');
    return sessions;
  }

  async function decide(id: string, act: 'confirm' | 'complete'): Promise<void> {
    const params = { path: { id } };
    await ok(scene.psychologist.api.POST(`/api/v1/bookings/{id}/${act}`, { params }));
  }

  function write(client: Visitor, id: string, body: Write) {
    return client.api.POST('/api/v1/bookings/{id}/review', { params: { path: { id } }, body });
  }

  async function shown(): Promise<Schemas['PublicReview'][]> {
    const { items } = await ok(
      house.visitor().api.GET('/api/v1/psychologists/{id}/reviews', {
        params: { path: { id: scene.practice.psychologistId } },
      }),
    );
    return items;
  }

  test('of a completed session are written once, by its client alone', async () => {
    const [session] = await completed(1);
    const { client, id } = session as { client: Visitor; id: string };
    const stranger = await scene.newClient();
    const body = { rating: 5, text: '  Tenang dan jelas.  ' };
    expect((await problem(write(stranger, id, body))).code).toBe('not_found');
    expect((await problem(write(scene.psychologist, id, body))).code).toBe('forbidden');

    const answers = await Promise.all([write(client, id, body), write(client, id, body)]);
    expect(answers.map(({ response }) => response.status).sort()).toEqual([201, 409]);
    expect((await problem(write(client, id, body))).code).toBe('already_reviewed');
    const mine = await ok(
      client.api.GET('/api/v1/bookings/{id}/review', { params: { path: { id } } }),
    );
    expect(mine).toMatchObject({ rating: 5, text: 'Tenang dan jelas.', status: 'published' });
    const read = (by: Visitor) =>
      by.api.GET('/api/v1/bookings/{id}/review', { params: { path: { id } } });
    expect((await problem(read(stranger))).code).toBe('not_found');
    expect((await problem(read(admin))).code).toBe('forbidden');
    expect((await problem(client.api.GET('/api/v1/me/reviews'))).code).toBe('forbidden');
    for (const by of [client, scene.psychologist]) {
      expect((await problem(by.api.GET('/api/v1/admin/reviews'))).code).toBe('forbidden');
    }
  });

  test('are shown without a name, a day or a booking', async () => {
    const [session] = await completed(1);
    const { client, id } = session as { client: Visitor; id: string };
    await ok(write(client, id, { rating: 4, text: 'Membantu.' }));
    const [review] = await shown();
    expect(Object.keys(review ?? {}).sort()).toEqual(
      ['id', 'isEdited', 'month', 'rating', 'reply', 'text'].sort(),
    );
    expect(review?.month).toMatch(/^\d{4}-\d{2}$/);
  });

  test('wait until the session is completed', async () => {
    const client = await scene.newClient();
    const slot = await scene.slotAt(0);
    const wish = wishFor(scene.practice, slot.startsAt);
    const { id } = await client.hold({ ...wish, serviceId: scene.practice.freeServiceId });
    expect((await problem(write(client, id, { rating: 5 }))).code).toBe('not_reviewable');
    // The database says the same to whoever goes past the use case.
    const forced = house.database.query(
      `INSERT INTO review (id, booking_id, psychologist_id, client_account_id, rating, status, created_at)
       SELECT gen_random_uuid(), id, psychologist_id, client_account_id, 5, 'published', now() FROM booking WHERE id = $1`,
      [id],
    );
    await expect(forced).rejects.toMatchObject({ constraint: 'review_of_completed_session' });
  });

  test('written and changed by many at once leave a rating that is exactly their mean', async () => {
    const sessions = await completed(12);
    const reviews = await Promise.all(
      sessions.map(({ client, id }, index) => ok(write(client, id, { rating: (index % 5) + 1 }))),
    );
    expect(await wrongRatings()).toEqual([]);
    await Promise.all([
      ...reviews.slice(0, 6).map(({ id }, index) => edit(sessions[index]?.client, id, 2)),
      ...reviews.slice(6, 9).map(({ id }, index) => withdraw(sessions[index + 6]?.client, id)),
      ...reviews.slice(9).map(({ id }) => moderate(id, 'hide')),
    ]);
    expect(await shown()).toHaveLength(6);
  });

  test('are changed over the version that was read, and not over another', async () => {
    const [session] = await completed(1);
    const { client, id } = session as { client: Visitor; id: string };
    const review = await ok(write(client, id, { rating: 3 }));
    const params = {
      path: { id: review.id },
      header: { 'If-Match': `"${String(review.version)}"` },
    };
    const change = () => client.api.PATCH('/api/v1/reviews/{id}', { params, body: { rating: 4 } });
    const answers = await Promise.all([change(), change()]);
    expect(answers.map(({ response }) => response.status).sort()).toEqual([200, 412]);
  });

  test('taken back lose their words and their stars, for good', async () => {
    const [session] = await completed(1);
    const { client, id } = session as { client: Visitor; id: string };
    const review = await ok(write(client, id, { rating: 1, text: 'Aku berubah pikiran.' }));
    await withdraw(client, review.id);
    expect(await shown()).toEqual([]);
    const kept = await house.database.query('SELECT text FROM review WHERE id = $1', [review.id]);
    expect(kept).toEqual([{ text: null }]);
    expect((await problem(write(client, id, { rating: 5 }))).code).toBe('already_reviewed');
  });

  test('are answered by the psychologist they are about, in public', async () => {
    const [session] = await completed(1);
    const { client, id } = session as { client: Visitor; id: string };
    const review = await ok(write(client, id, { rating: 4 }));
    const colleague = await Scene.set(house);
    const asColleague = answer(colleague.psychologist, review.id, 'Terima kasih.');
    expect((await problem(asColleague)).code).toBe('not_found');
    await ok(answer(scene.psychologist, review.id, 'Terima kasih.'));
    expect((await shown())[0]?.reply?.text).toBe('Terima kasih.');
  });

  test('are read by the psychologist as the public reads them, answered ones apart', async () => {
    const sessions = await completed(2);
    for (const { client, id } of sessions) await ok(write(client, id, { rating: 4 }));
    const own = async (query: { status?: 'unanswered' } = {}) => {
      const api = scene.psychologist.api;
      return (await ok(api.GET('/api/v1/me/reviews', { params: { query } }))).items;
    };
    const [review] = await own();
    expect(Object.keys(review ?? {}).sort()).toEqual(
      ['id', 'isEdited', 'isReported', 'month', 'rating', 'reply', 'text', 'version'].sort(),
    );
    await ok(answer(scene.psychologist, review?.id ?? '', 'Terima kasih.'));
    expect(await own()).toHaveLength(2);
    const left = await own({ status: 'unanswered' });
    expect(left).toHaveLength(1);
    expect(left[0]?.id).not.toBe(review?.id);
    const colleague = await Scene.set(house);
    expect((await ok(colleague.psychologist.api.GET('/api/v1/me/reviews'))).items).toEqual([]);
  });

  test('are not answered over words that the client has changed meanwhile', async () => {
    const [session] = await completed(1);
    const { client, id } = session as { client: Visitor; id: string };
    const review = await ok(write(client, id, { rating: 5, text: 'Bagus.' }));
    await edit(client, review.id, 1);
    const late = answer(scene.psychologist, review.id, 'Terima kasih!', review.version);
    expect((await problem(late)).code).toBe('stale_version');
    expect((await shown())[0]?.reply).toBeNull();
  });

  test('leave the page and the rating when the outcome of their session is corrected', async () => {
    const sessions = await completed(2);
    for (const { client, id } of sessions) await ok(write(client, id, { rating: 5 }));
    const [corrected] = sessions;
    await correct(corrected?.id ?? '', 'client_absent');
    await house.jobs.settle();
    expect(await shown()).toHaveLength(1);
    expect(await wrongRatings()).toEqual([]);
    await correct(corrected?.id ?? '', 'completed');
    await house.jobs.settle();
    expect(await shown()).toHaveLength(2);
  });

  /** As an admin will: the arrow and the event are there, the route is not. */
  async function correct(id: string, to: Schemas['BookingStatus']): Promise<void> {
    const outbox = house.app.get(Outbox, { strict: false });
    await house.app.get(TransactionRunner).run(async (tx) => {
      await tx.query(
        `WITH b AS (UPDATE booking SET status = $2 FROM (SELECT status AS before FROM booking WHERE id = $1) o
                     WHERE id = $1 RETURNING id, version, before, status, starts_at, ends_at)
         INSERT INTO booking_event (booking_id, version, from_status, to_status, act, actor_kind, at, starts_at, ends_at)
         SELECT id, version, before, status, 'correct', 'system', now(), starts_at, ends_at FROM b`,
        [id, to],
      );
      await outbox.publish(tx, {
        type: 'booking.outcome_marked',
        aggregateId: id,
        payload: { bookingId: id },
        dedupeKey: `corrected:${id}:${to}`,
      });
    });
  }

  function answer(by: Visitor, id: string, text: string, version?: number) {
    const header = version === undefined ? {} : { 'If-Match': `"${String(version)}"` };
    const params = { path: { id }, header };
    return by.api.PUT('/api/v1/reviews/{id}/reply', { params, body: { text } });
  }

  test('are hidden and shown again by an admin, who never sees who wrote them', async () => {
    const [session] = await completed(1);
    const { client, id } = session as {
      client: Visitor & { me: Schemas['MeResponse'] };
      id: string;
    };
    const review = await ok(write(client, id, { rating: 1, text: 'Kasar.' }));
    const report = await scene.psychologist.api.POST('/api/v1/reviews/{id}/report', {
      params: { path: { id: review.id } },
      body: { reason: 'insult', words: 'Menyebut nama keluarga.' },
    });
    expect(report.response.status).toBe(204);
    const queue = await ok(
      admin.api.GET('/api/v1/admin/reviews', { params: { query: { status: 'reported' } } }),
    );
    expect(queue.items.map((item) => item.id)).toContain(review.id);
    const decided = await ok(moderate(review.id, 'hide'));
    expect(decided).toMatchObject({ status: 'hidden', openReports: 0 });
    expect(JSON.stringify(decided)).not.toContain(client.me.id);
    expect(await shown()).toEqual([]);
    expect((await problem(moderate(review.id, 'hide'))).code).toBe('review_not_in_state');
    const hidden = await problem(tryEdit(client, review.id, 5));
    expect(hidden.code).toBe('review_not_in_state');
    await ok(moderate(review.id, 'restore'));
    expect(await shown()).toHaveLength(1);
  });

  function tryEdit(client: Visitor | undefined, id: string, rating: number) {
    const by = client ?? house.visitor();
    return by.api.PATCH('/api/v1/reviews/{id}', { params: { path: { id } }, body: { rating } });
  }

  function edit(client: Visitor | undefined, id: string, rating: number): Promise<Review> {
    return ok(tryEdit(client, id, rating));
  }

  async function withdraw(client: Visitor | undefined, id: string): Promise<void> {
    const by = client ?? house.visitor();
    await ok(by.api.DELETE('/api/v1/reviews/{id}', { params: { path: { id } } }));
  }

  function moderate(id: string, verdict: Schemas['ReviewVerdict']) {
    return admin.api.POST('/api/v1/admin/reviews/{id}/decisions', {
      params: { path: { id } },
      body: { verdict, reason: 'Sesuai pedoman ulasan.' },
    });
  }
});
