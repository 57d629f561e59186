import { eventually } from './eventually.js';
import type { House } from './house.js';
import { freeSlots, openPractice, wishFor, type Practice } from './practice.js';
import type { Schemas, Visitor } from './visitor.js';

interface Mail {
  readonly to: string[];
  readonly subject: string;
}

/** A practice of its own with its psychologist signed in, and what clients do there. */
export class Scene {
  private constructor(
    readonly house: House,
    readonly practice: Practice,
    readonly psychologist: Visitor,
  ) {}

  static async set(house: House): Promise<Scene> {
    const practice = await openPractice(house);
    const psychologist = house.visitor();
    await psychologist.logIn(practice.email);
    return new Scene(house, practice, psychologist);
  }

  async newClient(): Promise<Visitor & { me: Schemas['MeResponse'] }> {
    const visitor = this.house.visitor();
    return Object.assign(visitor, { me: await visitor.register() });
  }

  /** The free sessions from tomorrow on. */
  slots(): Promise<Schemas['Slot'][]> {
    return freeSlots(this.house, this.house.visitor(), this.practice);
  }

  /** The n-th free session from tomorrow on. */
  async slotAt(index: number): Promise<Schemas['Slot']> {
    const slots = await this.slots();
    const slot = slots[index];
    if (!slot) throw new Error('There is no such slot.');
    return slot;
  }

  /** Holds, pays at the provider, and waits until the booking is requested. */
  async requested(client: Visitor, index = 0): Promise<Schemas['BookingResponse']> {
    const held = await client.hold(wishFor(this.practice, (await this.slotAt(index)).startsAt));
    await this.pay(client, held);
    return this.becomes(client, held.id, 'requested');
  }

  becomes(
    party: Visitor,
    id: string,
    status: Schemas['BookingStatus'],
  ): Promise<Schemas['BookingResponse']> {
    return eventually(`the booking to be ${status}`, async () => {
      const booking = await party.booking(id);
      return booking.status === status && booking;
    });
  }

  /** Pays at the provider, which notifies us; answers the order. */
  async pay(client: Visitor, held: Schemas['BookingResponse']): Promise<string> {
    const orderRef = await this.startedOrder(client, held);
    await this.house.sandbox(`/control/payments/${orderRef}/pay`, json({}));
    return orderRef;
  }

  startedOrder(client: Visitor, held: Schemas['BookingResponse']): Promise<string> {
    return orderOf(this.house, client, held);
  }

  async mailsTo(address: string): Promise<Mail[]> {
    const { items } = await this.house.sandbox<{ items: Mail[] }>(
      `/control/mails?to=${encodeURIComponent(address)}`,
    );
    return items;
  }
}

/** Pays for what is held, at the provider, and waits until it has become a request. */
export async function paid(
  house: House,
  client: Visitor,
  held: Schemas['BookingResponse'],
): Promise<Schemas['BookingResponse']> {
  const orderRef = await orderOf(house, client, held);
  await house.sandbox(`/control/payments/${orderRef}/pay`, json({}));
  return eventually('the booking to be requested', async () => {
    const booking = await client.booking(held.id);
    return booking.status === 'requested' && booking;
  });
}

async function orderOf(
  house: House,
  client: Visitor,
  held: Schemas['BookingResponse'],
): Promise<string> {
  const payment = await client.startPayment(held.invoice?.id ?? '');
  expect(payment.redirectUrl).toContain(house.sandboxUrl);
  const [row] = await house.database.query<{ order_ref: string }>(
    'SELECT order_ref FROM payment WHERE id = $1',
    [payment.id],
  );
  return row?.order_ref ?? '';
}

export function json(body: object): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}
