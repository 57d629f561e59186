import { randomUUID } from 'node:crypto';
import { FOREIGN } from '../support/foreign.js';
import { MAY } from '../support/may.js';
import { spoiltFields, spoiltWholes, type Misuse } from '../support/misuse.js';
import { OPERATIONS, operationCalled, type Operation } from '../support/operations.js';
import type { RawRequest } from '../support/raw-request.js';
import {
  JSON_TYPE,
  ROLES,
  Stage,
  type Expectation,
  type Refusal,
  type Role,
} from '../support/stage.js';

const WRITES = OPERATIONS.filter(({ method }) => method !== 'GET');
/** Webhooks prove themselves by a signature over the body, and their senders add fields at will. */
const GUARDED = WRITES.filter(({ access }) => access !== 'webhook');

let stage: Stage;
let before: Record<string, string>;

beforeAll(async () => {
  stage = await Stage.set();
  before = await stage.tables();
});

/** After each test of this block every table holds what it held. */
function nothingChanges(): void {
  afterEach(async () => {
    expect(await stage.tables()).toEqual(before);
  });
}

afterAll(async () => {
  await stage.strike();
});

/** What somebody must hear who may not even knock; undefined when the route is open to them. */
function refusedAtTheDoor(operation: Operation, role: Role): Refusal | undefined {
  if (MAY[operation.access]?.includes(role)) return undefined;
  return role === 'nobody'
    ? { status: 401, code: 'not_signed_in' }
    : { status: 403, code: 'forbidden' };
}

function misuses(operation: Operation): Misuse[] {
  const { body = {} } = stage.good(operation);
  const wholes = spoiltWholes(body);
  return operation.body ? [...wholes, ...spoiltFields(operation.body, body)] : wholes;
}

/** Whoever is refused at the door hears nothing of the body, so one of each kind shows it. */
const HEARD_OUTSIDE = new Set(['broken JSON', 'an unknown field']);

/**
 * Each misuse by the one it would be taken from: what a body must be hangs on the route, not on who
 * asks. What cannot be read is refused before anybody is asked who they are.
 */
function badBodies(operation: Operation): Expectation[] {
  const { by, path, headers } = stage.good(operation);
  return misuses(operation).flatMap(({ name, body, status, code }) =>
    ROLES.filter((role) => role === by || HEARD_OUTSIDE.has(name)).map((role) => ({
      name,
      role,
      request: { method: operation.method, path, body, headers: { ...JSON_TYPE, ...headers } },
      expected: (status === 400 ? undefined : refusedAtTheDoor(operation, role)) ?? {
        status,
        code,
      },
    })),
  );
}

/** The same refusal for each of these operations, asked by the one it would be taken from. */
function each(
  operations: readonly Operation[],
  request: (operation: Operation) => RawRequest,
  expected: Refusal,
): Expectation[] {
  return operations.map((operation) => ({
    name: operation.id,
    role: stage.good(operation).by,
    request: request(operation),
    expected,
  }));
}

function withHeaders(request: RawRequest, headers: Record<string, string>): RawRequest {
  return { ...request, headers: { ...request.headers, ...headers } };
}

describe('a write', () => {
  nothingChanges();

  it.each(GUARDED.map((operation) => [operation.id, operation] as const))(
    '%s refuses every bad body and changes nothing',
    async (_, operation) => {
      await stage.expectRefusals(badBodies(operation));
    },
  );

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/xml', 'json'])(
    'is not taken as %s',
    async (type) => {
      const spoilt = (operation: Operation): RawRequest => ({
        ...withHeaders(stage.asGood(operation), { 'content-type': type }),
        body: 'method=qris&who=client&reasonCode=other',
      });
      const expected = { status: 415, code: 'unsupported_media_type' };
      await stage.expectRefusals(each(WRITES, spoilt, expected));
    },
  );

  it('of 11 MB is too large', async () => {
    const body = JSON.stringify({ name: 'x'.repeat(11 * 1024 * 1024) });
    const spoilt = (operation: Operation): RawRequest => ({
      ...withHeaders(stage.asGood(operation), JSON_TYPE),
      body,
    });
    await stage.expectRefusals(each(WRITES, spoilt, { status: 413, code: 'too_large' }));
  });

  it('with an unknown query parameter is refused', async () => {
    const spoilt = (operation: Operation): RawRequest =>
      stage.asGood(operation, (path) => `${path}?force=true`);
    await stage.expectRefusals(each(GUARDED, spoilt, { status: 422, code: 'validation_failed' }));
  });

  it.each([
    ...['not-an-id', randomUUID(), '%00', `${randomUUID()}%00`, '%zz', '%2e%2e', '..%2f'],
    ...['x'.repeat(300), '9999-99-99', "'--", '%F0%9F%98%80'],
  ])('to %s is not found', async (name) => {
    const named = GUARDED.filter(({ path }) => path.includes('{id}'));
    const spoilt = (operation: Operation): RawRequest =>
      stage.asGood(operation, (path) => path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, name));
    await stage.expectRefusals(each(named, spoilt, { status: 404, code: 'not_found' }));
  });

  it.each(['2030-02-30', '2030-1-5', 'tomorrow', '2030-01-05%00', '%zz', '-1-01-01'])(
    'to the date %s is not found',
    async (date) => {
      const dated = GUARDED.filter(({ path }) => path.includes('{date}'));
      const spoilt = (operation: Operation): RawRequest =>
        stage.asGood(operation, (path) => path.replace('2030-01-05', date));
      await stage.expectRefusals(each(dated, spoilt, { status: 404, code: 'not_found' }));
    },
  );

  it('from another site is forbidden', async () => {
    const spoilt = (operation: Operation): RawRequest =>
      withHeaders(stage.asGood(operation), { origin: 'https://elsewhere.test' });
    await stage.expectRefusals(each(GUARDED, spoilt, { status: 403, code: 'forbidden' }));
  });

  it('to what belongs to somebody else is answered as if it were not there', async () => {
    const operations = [...FOREIGN.keys()].map(operationCalled);
    const all = each(operations, (one) => stage.asGood(one), { status: 404, code: 'not_found' });
    await stage.expectRefusals(
      all.map((one) => ({ ...one, role: FOREIGN.get(one.name) ?? one.role })),
    );
  });

  it.each([
    ['none', undefined],
    ['an empty one', ''],
    ['one of 256 characters', 'x'.repeat(256)],
  ])('that needs an Idempotency-Key is refused with %s', async (_, key) => {
    const keyed = [
      ...['createBooking', 'createPayment', 'createCredential', 'createService'],
      'addNoteAddendum',
      ...['takeMeasure', 'assignMeasure', 'createMyGoal', 'createClientGoal'],
      'adminAddHelpContact',
      ...['adminPreparePayouts', 'adminMarkPayoutPaid'],
      ...['adminWithdrawPayout', 'adminFailPayout', 'adminReversePayout'],
    ].map(operationCalled);
    const spoilt = (operation: Operation): RawRequest => ({
      ...stage.asGood(operation),
      headers: { ...JSON_TYPE, ...(key === undefined ? {} : { 'idempotency-key': key }) },
    });
    const expected = { status: 400, code: 'idempotency_key_required' };
    await stage.expectRefusals(each(keyed, spoilt, expected));
  });

  it.each(['"999"', 'W/"1"', '1', 'x'.repeat(5000)])(
    'over a version %s that is not in force is stale',
    async (tag) => {
      const versioned = [
        ...['putScheduleSettings', 'putWorkingHours', 'putOwnProfile', 'putService'],
        ...['putCredential', 'submitApplication', 'reopenApplication'],
        ...['editReview', 'replyToReview', 'adminSuspendAccount'],
        ...['adminApproveApplication', 'adminRequestMore', 'adminRejectApplication'],
        ...['putNote', 'signNote', 'putSummary', 'shareSummary'],
        ...['adminSuspendPsychologist', 'adminRestorePsychologist', 'adminCheckCredential'],
        ...['putMood', 'putGoal', 'acknowledgeSafetyAlert', 'disposeSafetyAlert'],
        'putReportPreferences',
        ...['adminPutHelpContact', 'adminRemoveHelpContact'],
        ...['putBankAccount', 'adminApprovePayout', 'adminMarkPayoutPaid'],
        ...['adminWithdrawPayout', 'adminFailPayout', 'adminReversePayout'],
      ].map(operationCalled);
      const spoilt = (operation: Operation): RawRequest =>
        withHeaders(stage.asGood(operation), { 'if-match': tag });
      await stage.expectRefusals(each(versioned, spoilt, { status: 412, code: 'stale_version' }));
    },
  );
});

describe('an address', () => {
  nothingChanges();

  const paths = [...new Set(OPERATIONS.map(({ path }) => path))];
  const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

  const addresses = paths.map((path) => {
    const taken = OPERATIONS.filter((operation) => operation.path === path);
    const allowed = taken.map(({ method }) => method);
    const real = path.replace('/api/v1', '').replace(/\{\w+\}/g, randomUUID());
    return { real, allowed, others: methods.filter((method) => !allowed.includes(method)) };
  });

  it('takes no method but its own', async () => {
    await stage.expectRefusals(
      addresses.flatMap(({ real, others }) =>
        others.flatMap((method) =>
          (['nobody', 'client'] as const).map((role) => ({
            name: `${method} ${real}`,
            role,
            request: { method, path: real },
            expected: { status: 405, code: 'method_not_allowed' },
          })),
        ),
      ),
    );
  });

  it('says which methods it takes', async () => {
    const { url } = stage.scene.house;
    const said = await Promise.all(
      addresses.map(async ({ real, others }) => {
        const method = others[0] ?? 'OPTIONS';
        const answer = await fetch(`${url}/api/v1${real}`, { method, headers: { origin: url } });
        return [real, answer.headers.get('allow')];
      }),
    );
    const withHead = (allowed: readonly string[]): string[] =>
      allowed.includes('GET') ? [...allowed, 'HEAD'] : [...allowed];
    expect(said).toEqual(
      addresses.map(({ real, allowed }) => [real, withHead(allowed).sort().join(', ')]),
    );
  });

  it('that is none of ours is not found, whatever the method', async () => {
    const strange = ['/nothing', '/bookings/a/b/c', '/%00', '/%zz', '/bookings/%'];
    const expected = { status: 404, code: 'not_found' };
    await stage.expectRefusals(
      strange.flatMap((path) =>
        methods.map((method) => ({
          name: `${method} ${path}`,
          role: 'nobody',
          request: { method, path },
          expected,
        })),
      ),
    );
  });
});

describe('a read', () => {
  nothingChanges();

  /** A webhook's handshake proves itself by a token; whatever lacks it is refused as forged. */
  const reads = OPERATIONS.filter(({ method, access }) => method === 'GET' && access !== 'webhook');

  it.each(['?unknown=1', '?__proto__=1', '?constructor=1', '?a%00=1'])(
    'with %s is refused',
    async (query) => {
      const open = reads.filter(({ access }) => access === 'public');
      await stage.expectRefusals(
        open.map(({ id, method, path }) => ({
          name: id,
          role: 'nobody',
          request: { method, path: known(path) + query },
          expected: { status: 422, code: 'validation_failed' },
        })),
      );
    },
  );

  it('with a NUL byte, a list or far too long a text in any parameter is refused', async () => {
    const values = ['%00', 'x'.repeat(5000), '%F0%9F', '{}', 'NaN', '-1'];
    await stage.expectRefusals(
      reads.flatMap(({ id, method, path, access, query }) =>
        query
          .filter((name) => !['q', 'approach', 'language', 'who', 'about'].includes(name))
          .flatMap((name) => values.map((value) => `${name}=${value}`))
          .map((parameter) => ({
            name: `${id} ${parameter.slice(0, 40)}`,
            role: MAY[access]?.[0] ?? 'nobody',
            request: { method, path: `${known(path)}?${parameter}` },
            expected: { status: 422, code: 'validation_failed' },
          })),
      ),
    );
  });

  function known(path: string): string {
    const { psychologistId } = stage.scene.practice;
    return path.replace('/api/v1', '').replace(/\{(id|idOrSlug|credentialId)\}/g, psychologistId);
  }
});

describe('without its fault', () => {
  let other: Stage;

  beforeAll(async () => {
    other = await Stage.set();
  });

  afterAll(async () => {
    await other.strike();
  });

  /** These end the sessions the others ask with, and links. */
  const LAST = ['disownChange', 'changePassword', 'logOutEverywhere'];
  const isLast = ({ id }: Operation): number => Number(LAST.includes(id));
  const inOrder = [...GUARDED].sort((a, b) => isLast(a) - isLast(b));

  it.each(inOrder.map((operation) => [operation.id, operation] as const))(
    '%s would be taken, or is only refused by the state things are in',
    async (_, operation) => {
      const { status } = await other.ask(other.good(operation).by, other.asGood(operation));
      expect([200, 201, 202, 204, 409]).toContain(status);
    },
  );
});
