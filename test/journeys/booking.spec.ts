import { randomUUID } from 'node:crypto';
import { eventually } from '../support/eventually.js';
import { openHouse, type House } from '../support/house.js';
import { faultsInTheBooks } from '../support/money.js';
import { account, freeSlots, wishFor } from '../support/practice.js';
import { Scene } from '../support/scene.js';
import { ok, problem, type Schemas } from '../support/visitor.js';

describe('booking a time', () => {
  let house: House;
  let scene: Scene;

  beforeAll(async () => {
    house = await openHouse();
  }, 60_000);
  afterAll(() => house.close());

  beforeEach(async () => {
    scene = await Scene.set(house);
  });
  afterEach(async () => {
    expect(await faultsInTheBooks(house.database)).toEqual([]);
  });

  test('of two clients who want one time at one moment exactly one gets it, the other three nearest alternatives', async () => {
    const [one, two] = await Promise.all([scene.newClient(), scene.newClient()]);
    const slots = await freeSlots(house, one, scene.practice);
    const wanted = slots[5];
    const wish = wishFor(scene.practice, wanted?.startsAt ?? '');
    const answers = await Promise.all([one.tryHold(wish), two.tryHold(wish)]);
    expect(answers.map(({ response }) => response.status).sort()).toEqual([201, 409]);
    const lost = answers.find(({ response }) => response.status === 409);
    const refusal = lost?.error as Schemas['Problem'];
    expect(refusal.code).toBe('slot_taken');
    const away = (startsAt: string): number =>
      Math.abs(Date.parse(startsAt) - Date.parse(wanted?.startsAt ?? ''));
    const others = slots.map(({ startsAt }) => startsAt).filter((startsAt) => away(startsAt) > 0);
    const nearest = others.sort((a, b) => away(a) - away(b) || a.localeCompare(b)).slice(0, 3);
    expect(refusal.alternatives?.map(({ startsAt }) => startsAt)).toEqual(nearest);
  });

  test('forty clients race for one time: one holds it, nobody gets an error of ours', async () => {
    const clients = await Promise.all(Array.from({ length: 40 }, () => scene.newClient()));
    const wish = wishFor(scene.practice, (await scene.slotAt(2)).startsAt);
    const answers = await Promise.all(clients.map((client) => client.tryHold(wish)));
    const statuses = answers.map(({ response }) => response.status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409)).toHaveLength(39);
  });

  test('a hold that nobody pays for expires, and its time is free again', async () => {
    const client = await scene.newClient();
    const slot = await scene.slotAt(1);
    const held = await client.hold(wishFor(scene.practice, slot.startsAt));
    expect(held.status).toBe('held');
    expect(await freeSlots(house, client, scene.practice)).not.toContainEqual(slot);
    await house.advance(16);
    await scene.becomes(client, held.id, 'expired');
    expect(await freeSlots(house, client, scene.practice)).toContainEqual(slot);
  });

  test('a repeated request with the same key is one booking and the same answer', async () => {
    const client = await scene.newClient();
    const key = randomUUID();
    const wish = wishFor(scene.practice, (await scene.slotAt(7)).startsAt);
    const answers = await Promise.all([
      client.tryHold(wish, key),
      client.tryHold(wish, key),
      client.tryHold(wish, key),
    ]);
    const ids = new Set(answers.map(({ data }) => data?.id));
    expect(ids.size).toBe(1);
    const replay = await client.tryHold(wish, key);
    expect(replay.response.headers.get('idempotent-replayed')).toBe('true');
    expect(replay.data).toEqual(answers[0].data);
    const other = client.tryHold({ ...wish, mode: 'voice' }, key);
    expect((await problem(other)).code).toBe('idempotency_key_reused');
  });

  test('two tabs with different keys hold one booking', async () => {
    const client = await scene.newClient();
    const wish = wishFor(scene.practice, (await scene.slotAt(8)).startsAt);
    const answers = await Promise.all([client.tryHold(wish), client.tryHold(wish)]);
    const good = answers.filter(({ response }) => response.ok);
    const again = await client.tryHold(wish);
    expect(again.response.status).toBe(200);
    expect(new Set([...good, again].map(({ data }) => data?.id)).size).toBe(1);
  });

  test('a reason for coming needs consent, is sealed at rest and read by its two parties alone', async () => {
    const client = await scene.newClient();
    const wish = {
      ...wishFor(scene.practice, (await scene.slotAt(10)).startsAt),
      reason: 'Sulit tidur.',
    };
    expect((await problem(client.tryHold(wish))).code).toBe('consent_required');
    const { items } = await ok(client.api.GET('/api/v1/consent-texts'));
    const consents = items.filter(({ kind }) => kind === 'health_data');
    const held = await client.hold({
      ...wish,
      consents: consents.map(({ kind, textVersion }) => ({ kind, textVersion })),
    });
    await scene.pay(client, held);
    await eventually('payment', async () => (await client.booking(held.id)).status === 'requested');
    expect((await client.booking(held.id)).reason).toBe('Sulit tidur.');
    expect((await scene.psychologist.booking(held.id)).reason).toBe('Sulit tidur.');
    const [row] = await house.database.query<{ reason_sealed: string }>(
      'SELECT reason_sealed FROM booking WHERE id = $1',
      [held.id],
    );
    expect(row?.reason_sealed).toMatch(/^v1\./);
    const stranger = await scene.newClient();
    const asked = stranger.api.GET('/api/v1/bookings/{id}', { params: { path: { id: held.id } } });
    expect((await problem(asked)).code).toBe('not_found');
  });

  test('a hold the client gives up frees its time and never shows at the psychologist', async () => {
    const client = await scene.newClient();
    const slot = await scene.slotAt(14);
    const { id } = await client.hold(wishFor(scene.practice, slot.startsAt));
    const gone = await ok(
      client.api.POST('/api/v1/bookings/{id}/cancel', { params: { path: { id } }, body: {} }),
    );
    expect(gone.status).toBe('cancelled');
    expect(gone.invoice?.status).toBe('void');
    expect(await freeSlots(house, client, scene.practice)).toContainEqual(slot);
    const { items } = await ok(
      scene.psychologist.api.GET('/api/v1/bookings', { params: { query: { as: 'psychologist' } } }),
    );
    expect(items).toEqual([]);
    const asked = scene.psychologist.api.GET('/api/v1/bookings/{id}', { params: { path: { id } } });
    expect((await problem(asked)).code).toBe('not_found');
  });

  test('a free session is requested at once and makes no invoice', async () => {
    const client = await scene.newClient();
    const slot = await scene.slotAt(11);
    const booking = await client.hold({
      ...wishFor(scene.practice, slot.startsAt),
      serviceId: scene.practice.freeServiceId,
    });
    expect(booking).toMatchObject({ status: 'requested', invoice: null });
  });

  test.each(['upcoming', 'past', 'requests', 'awaiting_outcome', undefined] as const)(
    'the list of %s bookings answers both parties, page by page, each booking once',
    async (scope) => {
      const client = await scene.newClient();
      const first = await scene.requested(client, 1);
      await ok(
        scene.psychologist.api.POST('/api/v1/bookings/{id}/confirm', {
          params: { path: { id: first.id } },
        }),
      );
      const second = await scene.requested(client, 3);
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page: Schemas['BookingListResponse'] = await ok(
          scene.psychologist.api.GET('/api/v1/bookings', {
            params: {
              query: {
                as: 'psychologist',
                limit: 1,
                ...(scope === undefined ? {} : { scope }),
                ...(cursor === undefined ? {} : { cursor }),
              },
            },
          }),
        );
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined);
      const expected: Record<string, string[]> = {
        upcoming: [first.id, second.id],
        past: [],
        requests: [second.id],
        awaiting_outcome: [],
      };
      expect(seen).toEqual(scope === undefined ? [first.id, second.id] : expected[scope]);
    },
  );

  test('the back office sees the booking, its history and its ledger, but no reason for coming', async () => {
    const client = await scene.newClient();
    const { id } = await scene.requested(client);
    const email = `${randomUUID()}@admin.test`;
    await account(house, { email, roles: ['admin'] });
    const admin = house.visitor();
    await admin.logIn(email);
    const booking = await ok(
      admin.api.GET('/api/v1/admin/bookings/{id}', { params: { path: { id } } }),
    );
    expect(booking.history.map(({ act }) => act)).toEqual(['hold', 'start_payment', 'pay']);
    expect(booking.ledger?.[0]?.lines).toHaveLength(2);
    expect(booking).not.toHaveProperty('reason');
    const list = client.api.GET('/api/v1/admin/bookings');
    expect((await problem(list)).code).toBe('forbidden');
  });
});
