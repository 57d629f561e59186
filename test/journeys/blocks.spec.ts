import { faultsInTheBooks } from '../support/money.js';
import { eventually } from '../support/eventually.js';
import { openHouse, type House } from '../support/house.js';
import { freeSlots, wishFor } from '../support/practice.js';
import { Scene } from '../support/scene.js';
import { ok, problem, type Visitor } from '../support/visitor.js';

let house: House;
let scene: Scene;

beforeAll(async () => {
  house = await openHouse();
  scene = await Scene.set(house);
});
afterEach(async () => {
  expect(await faultsInTheBooks(house.database)).toEqual([]);
});
afterAll(() => house.close());

/** The person in care behind a booking: what a psychologist knows a client by. */
async function clientIdOf(bookingId: string): Promise<string> {
  const [row] = await house.database.query<{ id: string }>(
    'SELECT care_person_id AS id FROM booking WHERE id = $1',
    [bookingId],
  );
  return row?.id ?? '';
}

const block = (id: string, cancelBookingIds: string[]) =>
  scene.psychologist.api.PUT('/api/v1/clients/{id}/block', {
    params: { path: { id } },
    body: { cancelBookingIds },
  });

const told = async (client: Visitor): Promise<string[]> => {
  await house.jobs.settle();
  const { id } = await ok(client.api.GET('/api/v1/me'));
  const rows = await house.database.query<{ kind: string }>(
    'SELECT kind FROM message_owed WHERE recipient_id = $1',
    [id],
  );
  return rows.map(({ kind }) => kind);
};

describe('case 52: a psychologist who blocks a client', () => {
  it('cancels the session they name with a full refund, and keeps the other', async () => {
    const client = await scene.newClient();
    const [kept, dropped] = [await scene.requested(client), await scene.requested(client)];
    for (const { id } of [kept, dropped]) {
      const params = { path: { id } };
      await ok(scene.psychologist.api.POST('/api/v1/bookings/{id}/confirm', { params }));
    }
    await ok(block(await clientIdOf(kept.id), [dropped.id]));
    expect((await client.booking(kept.id)).status).toBe('confirmed');
    const refunded = await eventually('the refund to be confirmed', async () => {
      await house.jobs.settle();
      const booking = await client.booking(dropped.id);
      return booking.refund?.status === 'confirmed' && booking;
    });
    expect(refunded.status).toBe('cancelled');
    expect(refunded.refund?.amount.amount).toBe(250_000);
    expect(await told(client)).toContain('booking_rejected');
  });

  it('has a full calendar for that client, and is not said to have blocked anybody', async () => {
    const client = await scene.newClient();
    const { id } = await scene.requested(client);
    const [slot] = await freeSlots(house, client, scene.practice);
    const clientId = await clientIdOf(id);
    await ok(block(clientId, []));
    expect(await freeSlots(house, client, scene.practice)).toEqual([]);
    expect((await freeSlots(house, house.visitor(), scene.practice)).length).toBeGreaterThan(0);
    const wish = wishFor(scene.practice, slot?.startsAt ?? '');
    expect(await problem(client.tryHold(wish))).toMatchObject({ code: 'slot_not_open' });
    expect(await ok(client.api.GET('/api/v1/blocks'))).toEqual({ clients: [], psychologists: [] });
    const { clients } = await ok(scene.psychologist.api.GET('/api/v1/blocks'));
    expect(clients.map((one) => one.id)).toContain(clientId);
    const params = { path: { id: clientId } };
    await ok(scene.psychologist.api.DELETE('/api/v1/clients/{id}/block', { params }));
    await client.hold(wish);
  });
});

describe('a client who blocks a psychologist', () => {
  it('gives up what they hold, keeps what was agreed, and finds the way back', async () => {
    const client = await scene.newClient();
    const agreed = await scene.requested(client);
    const [slot] = await freeSlots(house, client, scene.practice);
    const held = await client.hold(wishFor(scene.practice, slot?.startsAt ?? ''));
    const params = { path: { id: scene.practice.psychologistId } };
    await ok(client.api.PUT('/api/v1/psychologists/{id}/block', { params }));
    expect((await client.booking(held.id)).status).toBe('cancelled');
    expect((await client.booking(agreed.id)).status).toBe('requested');
    const { psychologists } = await ok(client.api.GET('/api/v1/blocks'));
    expect(psychologists.map(({ id }) => id)).toEqual([scene.practice.psychologistId]);
    await ok(client.api.DELETE('/api/v1/psychologists/{id}/block', { params }));
    expect((await freeSlots(house, client, scene.practice)).length).toBeGreaterThan(0);
  });
});
