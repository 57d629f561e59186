import { eventually } from '../support/eventually.js';
import { faultsInTheBooks } from '../support/money.js';
import { ok, Visitor, type Schemas } from '../support/visitor.js';
import { inDatabase } from './support/demo-database.js';
import { ownDemo } from './support/demo-folder.js';
import { removeTemporaryFolders, ROOT } from './support/environment.js';
import { freePorts } from '../support/free-ports.js';
import { Launcher, survivors } from './support/launcher.js';

const launchers: Launcher[] = [];

function launch(dataFolder: string, port: number): Launcher {
  const launcher = new Launcher({ root: ROOT, dataFolder, port });
  launchers.push(launcher);
  return launcher;
}

afterAll(async () => {
  await Promise.all(launchers.map((launcher) => launcher.cleanUp()));
  removeTemporaryFolders();
}, 60_000);

describe('the demo', () => {
  it('shows many psychologists in all Indonesian zones, and its history and ledger are in order', async () => {
    const dataFolder = ownDemo();
    const launcher = launch(dataFolder, await freePorts(3));
    await launcher.ready();
    const [facts] = await inDatabase(dataFolder, (database) =>
      database.query<{ people: number; zones: string[]; topics: number; bookings: number }>(`
        SELECT (SELECT count(*)::int FROM psychologist WHERE status = 'listed') AS people,
               (SELECT array_agg(DISTINCT time_zone ORDER BY time_zone) FROM psychologist) AS zones,
               (SELECT count(DISTINCT category_slug)::int FROM psychologist_category) AS topics,
               (SELECT count(*)::int FROM booking) AS bookings`),
    );
    expect(facts?.people).toBeGreaterThanOrEqual(24);
    expect(facts?.topics).toBeGreaterThanOrEqual(10);
    expect(facts?.bookings).toBeGreaterThanOrEqual(50);
    expect(facts?.zones).toEqual(
      expect.arrayContaining(['Asia/Jakarta', 'Asia/Jayapura', 'Asia/Makassar', 'Asia/Pontianak']),
    );
    expect(await inDatabase(dataFolder, faultsInTheBooks)).toEqual([]);
    launcher.interrupt();
    expect(await launcher.ended).toBe(0);
  }, 60_000);
});

describe('a process killed in the middle of a payment', () => {
  it.each(['App', 'Sandbox', 'PostgreSQL', 'launcher'])(
    'loses nothing that was answered, and both sides agree after the next start (%s)',
    async (victim) => {
      const dataFolder = ownDemo();
      const port = await freePorts(3);
      const first = launch(dataFolder, port);
      await first.ready();
      const processIds = first.processIds();
      const client = new Visitor(`http://localhost:${String(port)}`);
      const me = await client.register();
      const held = await holdSomething(client);
      const payment = await client.startPayment(held.invoice?.id ?? '');
      const orderRef = await openPage(port, payment.redirectUrl ?? '');

      // The answer of the provider may or may not come before the kill; what it answered counts.
      const paying = pay(port, orderRef);
      process.kill(processIds[victim] ?? 0, 'SIGKILL');
      const wasPaid = await paying;
      expect(await survivors(processIds, 5_000)).toEqual([]);

      const second = launch(dataFolder, port);
      await second.ready();
      const { status } = await paymentAt(port, orderRef);
      if (wasPaid) expect(status).toBe('settlement');
      const back = new Visitor(`http://localhost:${String(port)}`);
      await back.logIn(me.email);
      const expected = status === 'settlement' ? ['requested', 'confirmed'] : ['held'];
      const booking = await eventually(
        'the booking to agree with the payment',
        async () => {
          const seen = await back.booking(held.id);
          return expected.includes(seen.status) && seen;
        },
        40,
      );
      expect(booking.invoice?.payment?.id).toBe(payment.id);
      // The whole demo was made through the use cases, so its books are in order as well.
      expect(await inDatabase(dataFolder, faultsInTheBooks)).toEqual([]);
      await second.cleanUp();
    },
    180_000,
  );
});

/** The first free hour of the first psychologist who has one. */
async function holdSomething(client: Visitor): Promise<Schemas['BookingResponse']> {
  const { items } = await ok(client.api.GET('/api/v1/psychologists'));
  for (const { slug } of items) {
    const profile = await ok(
      client.api.GET('/api/v1/psychologists/{idOrSlug}', {
        params: { path: { idOrSlug: slug } },
      }),
    );
    const service = profile.services.find(({ price }) => price.amount > 0);
    const slot = service && (await firstSlot(client, profile.id, service.id));
    if (service && slot) {
      return client.hold({
        psychologistId: profile.id,
        serviceId: service.id,
        startsAt: slot.startsAt,
        mode: service.modes[0] ?? 'video',
      });
    }
  }
  throw new Error('Nobody has a free hour.');
}

async function firstSlot(
  client: Visitor,
  id: string,
  serviceId: string,
): Promise<Schemas['Slot'] | undefined> {
  const from = new Date(Date.now() + 24 * 3_600_000).toISOString();
  const to = new Date(Date.now() + 20 * 24 * 3_600_000).toISOString();
  const { items } = await ok(
    client.api.GET('/api/v1/psychologists/{id}/slots', {
      params: { path: { id }, query: { serviceId, from, to } },
    }),
  );
  return items[0];
}

/** Opens the provider's page as the client's browser would, and finds its order. */
async function openPage(port: number, redirectUrl: string): Promise<string> {
  await (await fetch(redirectUrl)).text();
  const token = redirectUrl.split('/').at(-1);
  const { items } = (await (await fetch(control(port))).json()) as {
    items: { orderId: string; token: string }[];
  };
  return items.find((item) => item.token === token)?.orderId ?? '';
}

async function pay(port: number, orderRef: string): Promise<boolean> {
  try {
    const answer = await fetch(`${control(port)}/${orderRef}/pay`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    return answer.ok;
  } catch {
    return false;
  }
}

async function paymentAt(port: number, orderRef: string): Promise<{ status: string }> {
  const { items } = (await (await fetch(control(port))).json()) as {
    items: { orderId: string; status: string }[];
  };
  return items.find((item) => item.orderId === orderRef) ?? { status: 'lost' };
}

function control(port: number): string {
  return `http://127.0.0.1:${String(port + 1)}/control/payments`;
}
