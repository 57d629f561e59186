import { createHash, randomUUID } from 'node:crypto';
import { SERVER_KEY } from '../support/house.js';
import { operationCalled } from '../support/operations.js';
import { JSON_TYPE, Stage, type Refusal, type Role } from '../support/stage.js';
import { ok } from '../support/visitor.js';

const DAY_MS = 24 * 3_600_000;

let stage: Stage;
let orderRef: string;
let before: Record<string, string>;

beforeAll(async () => {
  stage = await Stage.set();
  await stage.scene.visitors.client.startPayment(stage.scene.held.invoice?.id ?? '');
  const { items } = await ok(stage.scene.visitors.admin.api.GET('/api/v1/admin/transactions'));
  orderRef = items[0]?.orderRef ?? '';
  before = await stage.tables();
});

afterEach(async () => {
  expect(await stage.tables()).toEqual(before);
});

afterAll(async () => {
  await stage.strike();
});

/** Asks with a good body of the operation, changed a little. */
async function ask(id: string, changes: Record<string, unknown>, by?: Role): Promise<Refusal> {
  const operation = operationCalled(id);
  const good = stage.good(operation);
  return stage.ask(by ?? good.by, {
    ...stage.asGood(operation),
    body: JSON.stringify({ ...good.body, ...changes }),
  });
}

describe('a wish for a time', () => {
  const at = (milliseconds: number): string => new Date(milliseconds).toISOString();
  const startOf = (text: string): number => Date.parse(text);

  it.each<[string, () => string]>([
    ['in the past', () => at(stage.scene.house.now() - DAY_MS)],
    ['in this minute', () => at(stage.scene.house.now())],
    ['in ten years', () => at(startOf(stage.freeStart()) + 3650 * DAY_MS)],
    ['in the year 9999', () => '9999-12-31T23:59:59Z'],
    ['in the first year', () => '0001-01-01T00:00:00Z'],
    ['at night', () => `${stage.freeStart().slice(0, 10)}T17:00:00Z`],
    ['between two slots', () => at(startOf(stage.freeStart()) + 60_000)],
    ['a millisecond off', () => at(startOf(stage.freeStart()) + 1)],
  ])('%s is for one that is not open', async (_, startsAt) => {
    const refusal = await ask('createBooking', { startsAt: startsAt() });
    expect(refusal).toEqual({ status: 409, code: 'slot_not_open' });
  });

  it('that somebody has is for one that is taken', async () => {
    const refusal = await ask('createBooking', { startsAt: stage.scene.held.startsAt });
    expect(refusal).toEqual({ status: 409, code: 'slot_taken' });
  });

  it.each([
    ['psychologist', { psychologistId: randomUUID() }],
    ['service', { serviceId: randomUUID() }],
    ['person', { carePersonId: randomUUID() }],
  ])('with a %s nobody knows is not found', async (_, changes) => {
    expect(await ask('createBooking', changes)).toEqual({ status: 404, code: 'not_found' });
  });

  it('with the service of another psychologist is not found', async () => {
    const { serviceId } = stage.scene.elsewhere;
    expect(await ask('createBooking', { serviceId })).toEqual({ status: 404, code: 'not_found' });
  });

  it('about another client is not found', async () => {
    const [person] = await stage.scene.house.database.query<{ id: string }>(
      'SELECT care_person_id AS id FROM booking WHERE id = $1',
      [stage.scene.held.id],
    );
    const refusal = await ask('createBooking', { carePersonId: person?.id });
    expect(refusal).toEqual({ status: 404, code: 'not_found' });
  });

  it('with a reason needs the consent that health data needs', async () => {
    const refusal = await ask('createBooking', { reason: 'Sulit tidur', consents: [] });
    expect(refusal).toEqual({ status: 422, code: 'consent_required' });
  });

  it('with a consent to a text that never was is refused', async () => {
    const consents = [{ kind: 'health_data', textVersion: 'none' }];
    const { status } = await ask('createBooking', { reason: 'Sulit tidur', consents });
    expect(status).toBe(422);
  });

  it('in a way the service is not given is refused', async () => {
    expect(await ask('createBooking', { mode: 'chat' })).toEqual({
      status: 422,
      code: 'validation_failed',
    });
  });
});

describe('a payment', () => {
  it.each(['https://elsewhere.test/', '//elsewhere.test', 'javascript:alert(1)', 'nowhere'])(
    'never leads back to %s',
    async (returnUrl) => {
      expect(await ask('createPayment', { returnUrl })).toEqual({
        status: 422,
        code: 'validation_failed',
      });
    },
  );
});

describe('an act', () => {
  it.each(['completeBooking', 'markAbsent'])('%s is none for a request', async (id) => {
    const refusal = await stage.ask('psychologist', stage.asGood(operationCalled(id)));
    expect(refusal).toEqual({ status: 409, code: 'booking_not_in_state' });
  });
});

describe('a payment notification', () => {
  const PATH = '/webhooks/payments/midtrans';

  function signed(fields: { order_id: string; status_code: string; gross_amount: string }): object {
    const text = fields.order_id + fields.status_code + fields.gross_amount + SERVER_KEY;
    return { ...fields, signature_key: createHash('sha512').update(text).digest('hex') };
  }
  const notify = (body: unknown, path = PATH): Promise<Refusal> =>
    stage.ask('nobody', {
      method: 'POST',
      path,
      headers: JSON_TYPE,
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const settled = { status_code: '200', gross_amount: '250000.00' };

  it('with a wrong signature is refused', async () => {
    const forged = {
      ...signed({ ...settled, order_id: orderRef }),
      signature_key: 'ab'.repeat(64),
    };
    expect(await notify(forged)).toEqual({ status: 403, code: 'bad_signature' });
  });

  it.each(['1.00', '249999.00', '250000.01', '2500000', '-250000.00', 'NaN', ''])(
    'about the amount %s is refused',
    async (gross_amount) => {
      const wrong = signed({ ...settled, gross_amount, order_id: orderRef });
      expect(await notify(wrong)).toEqual({ status: 422, code: 'validation_failed' });
    },
  );

  it.each([
    '{}',
    '[]',
    'null',
    '"text"',
    '{"order_id":5}',
    `{"a":${'['.repeat(9)}${']'.repeat(9)}}`,
  ])('that is %s is refused', async (body) => {
    expect(await notify(body)).toEqual({ status: 422, code: 'validation_failed' });
  });

  it.each(['{"order_id":', '', '{"__proto__":{}}', '{"a":"\u0000"}'])(
    'that cannot be read, %j, is refused',
    async (body) => {
      expect(await notify(body)).toEqual({ status: 400, code: 'malformed_json' });
    },
  );

  it('of a provider we do not have is not found', async () => {
    expect(await notify({}, '/webhooks/payments/paypal')).toEqual({
      status: 404,
      code: 'not_found',
    });
  });
});
