import { randomUUID } from 'node:crypto';
import { ConfirmBooking } from '../../src/modules/booking/index.js';
import { openHouse, type House } from './house.js';
import { account } from './practice.js';
import { Scene } from './scene.js';
import { ok, type Schemas, type Visitor } from './visitor.js';

export const CALM = [0, 1, 0, 1, 0, 0, 1, 0, 0];
export const ONCE = CALM.with(8, 1);
export const OFTEN = CALM.with(8, 2);
export const PLANTED = 'benihyangditanamdisini';
export const NOBODY = '01936d40-0000-7000-8000-00000000dead';

type Outcome<T> = Promise<{ data?: T; error?: unknown; response: Response }>;

/** Two practices, a client in the care of the first, and everybody who must stay outside. */
export interface ProgressBench {
  readonly house: House;
  readonly scene: Scene;
  readonly elsewhere: Scene;
  readonly client: Visitor;
  readonly stranger: Visitor;
  readonly admin: Visitor;
  readonly clientId: string;
}

export async function openBench(): Promise<ProgressBench> {
  const house = await openHouse();
  const scene = await Scene.set(house);
  const elsewhere = await Scene.set(house);
  const client = await scene.newClient();
  const stranger = await scene.newClient();
  const admin = house.visitor();
  const email = `${randomUUID()}@kantor.test`;
  await account(house, { email, roles: ['admin'] });
  await admin.logIn(email);
  await agree(client);
  await agree(stranger);
  const clientId = await meet(scene, client, 30);
  return { house, scene, elsewhere, client, stranger, admin, clientId };
}

/** A confirmed free session of the client's, which opens the care; answers the person in care. */
export async function meet(at: Scene, visitor: Visitor, slot: number): Promise<string> {
  const { psychologistId, freeServiceId, email } = at.practice;
  const { startsAt } = await at.slotAt(slot);
  const booking = await visitor.hold({
    ...{ psychologistId, serviceId: freeServiceId, startsAt },
    ...{ mode: 'video', timeZone: 'Asia/Jakarta' },
  });
  const [row] = await at.house.database.query<{ account_id: string }>(
    'SELECT id AS account_id FROM account WHERE email = $1',
    [email],
  );
  await at.house.app.get(ConfirmBooking, { strict: false }).run(booking.id, row?.account_id ?? '');
  return booking.carePersonId;
}

export function agree(visitor: Visitor): Promise<unknown> {
  return ok(visitor.api.GET('/api/v1/me/progress')).then(({ consentText: { textVersion } }) =>
    ok(visitor.api.PUT('/api/v1/me/progress/consent', { body: { textVersion } })),
  );
}

export function take(
  visitor: Visitor,
  answers: number[],
  more: { key?: string; assignmentId?: string; code?: string } = {},
): Outcome<Schemas['TakenMeasureResponse']> {
  const { key = randomUUID(), code = 'phq9', assignmentId } = more;
  return visitor.api.POST('/api/v1/measures/{code}/responses', {
    params: { path: { code }, header: { 'Idempotency-Key': key } },
    body: { answers, ...(assignmentId === undefined ? {} : { assignmentId }) },
  });
}

export function mine(visitor: Visitor): Promise<Schemas['MyProgressResponse']> {
  return ok(visitor.api.GET('/api/v1/me/progress'));
}

export function theirs(visitor: Visitor, id: string): Outcome<Schemas['ClientProgressResponse']> {
  return visitor.api.GET('/api/v1/clients/{id}/progress', { params: { path: { id } } });
}

export async function share(
  visitor: Visitor,
  shared: Schemas['SharedKinds'],
  index = 0,
): Promise<Schemas['SharingResponse']> {
  const { cares, sharingText } = await mine(visitor);
  return ok(
    visitor.api.PUT('/api/v1/me/cares/{id}/sharing', {
      params: { path: { id: cares[index]?.careId ?? '' } },
      body: { ...shared, textVersion: sharingText.textVersion },
    }),
  );
}

export function assign(
  visitor: Visitor,
  id: string,
  measureCode: Schemas['MeasureCode'] = 'phq9',
): Outcome<{ id: string }> {
  return visitor.api.POST('/api/v1/clients/{id}/measure-assignments', {
    params: { path: { id }, header: { 'Idempotency-Key': randomUUID() } },
    body: { measureCode, dueOn: null },
  });
}

export async function alertsOf(visitor: Visitor): Promise<Schemas['SafetyAlertResponse'][]> {
  return (await ok(visitor.api.GET('/api/v1/safety-alerts'))).items;
}

export function dispose(
  visitor: Visitor,
  id: string,
  text = 'Sudah ditelepon.',
  version?: number,
): Outcome<Schemas['SafetyAlertResponse']> {
  const header = version === undefined ? {} : { 'If-Match': `"${String(version)}"` };
  return visitor.api.POST('/api/v1/safety-alerts/{id}/disposition', {
    params: { path: { id }, header },
    body: { text },
  });
}

export const NONE = { measures: false, mood: false, goals: false };
export const ALL = { measures: true, mood: true, goals: true };

export async function rows(house: House, sql: string, values: unknown[] = []): Promise<number> {
  const [row] = await house.database.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM ${sql}`,
    values,
  );
  return row?.count ?? 0;
}
