import { randomUUID } from 'node:crypto';
import { AddCategory } from '../../src/modules/directory/index.js';
import { TransactionRunner } from '../../src/platform/database/transaction-runner.js';
import { upload } from './documents.js';
import type { House } from './house.js';
import { ok, type Schemas, type Visitor } from './visitor.js';

export const CATEGORY = 'kecemasan';

/** A profile with nothing missing. */
export const A_PROFILE: Schemas['PutProfileRequest'] = {
  name: 'Wulan Maheswari',
  title: 'M.Psi., Psikolog',
  city: 'Malang',
  timeZone: 'Asia/Jakarta',
  gender: 'female',
  headline: 'Menemani yang sulit tidur',
  about: 'Kita mulai pelan-pelan.',
  approaches: ['CBT'],
  languages: ['id'],
  practisingSince: '2019-03-01',
  categories: [CATEGORY],
};

export const A_SERVICE: Schemas['PutServiceRequest'] = {
  name: 'Konsultasi individu',
  description: '',
  durationMinutes: 50,
  price: { amount: 250_000, currency: 'IDR' },
  modes: ['video'],
  audience: 'individual',
  autoConfirm: false,
};

/** A credential that is valid for ever, with a number of its own. */
export function aCredential(
  changes: Partial<Schemas['PutCredentialRequest']> = {},
): Schemas['PutCredentialRequest'] {
  return {
    type: 'SIPP',
    number: randomUUID(),
    issuer: 'HIMPSI',
    issuedOn: '2024-05-02',
    expiresOn: null,
    ...changes,
  };
}

/** What a profile must name, in a house without the demo. */
export async function addCategory(house: House): Promise<void> {
  await house.app.get(TransactionRunner).run((tx) =>
    house.app.get(AddCategory, { strict: false }).execute(tx, {
      slug: CATEGORY,
      position: 1,
      name: { id: 'Kecemasan', en: 'Anxiety' },
      keywords: ['cemas', 'gelisah'],
    }),
  );
}

export function saveProfile(
  visitor: Visitor,
  changes: Partial<Schemas['PutProfileRequest']> = {},
): Promise<Schemas['OwnProfileResponse']> {
  return ok(trySave(visitor, changes));
}

export function trySave(visitor: Visitor, changes: Partial<Schemas['PutProfileRequest']> = {}) {
  return visitor.api.PUT('/api/v1/me/profile', { body: { ...A_PROFILE, ...changes } });
}

export function tryService(visitor: Visitor, key: string = randomUUID()) {
  const params = { header: { 'Idempotency-Key': key } };
  return visitor.api.POST('/api/v1/me/services', { params, body: A_SERVICE });
}

/** One more credential, with its document. */
export async function addCredential(
  visitor: Visitor,
  changes: Partial<Schemas['PutCredentialRequest']> = {},
): Promise<Schemas['ApplicationResponse']> {
  const { credentials } = await ok(tryCredential(visitor, aCredential(changes)));
  return upload(visitor, credentials.at(-1)?.id ?? '');
}

/** Everything that is required: licence, title and degree. */
export async function addAllCredentials(visitor: Visitor): Promise<Schemas['ApplicationResponse']> {
  await addCredential(visitor);
  await addCredential(visitor, { type: 'SSP' });
  return addCredential(visitor, { type: 'DEGREE', issuer: 'Universitas Gadjah Mada' });
}

export function tryCredential(
  visitor: Visitor,
  body: Schemas['PutCredentialRequest'],
  key: string = randomUUID(),
) {
  const params = { header: { 'Idempotency-Key': key } };
  return visitor.api.POST('/api/v1/application/credentials', { params, body });
}

export function submit(visitor: Visitor): Promise<Schemas['ApplicationResponse']> {
  return ok(visitor.api.POST('/api/v1/application/submit'));
}

/** Somebody who has just registered as a psychologist. */
export async function newcomer(house: House): Promise<Visitor> {
  const visitor = house.visitor();
  await visitor.register('psychologist');
  return visitor;
}

/** Somebody who has handed everything in and waits; the application's id as admins know it. */
export async function applicant(
  house: House,
  name = A_PROFILE.name,
): Promise<{ visitor: Visitor; id: string }> {
  const visitor = await newcomer(house);
  const { id: psychologistId } = await saveProfile(visitor, { name });
  await addAllCredentials(visitor);
  await submit(visitor);
  const [row] = await house.database.query<{ id: string }>(
    'SELECT id FROM application WHERE psychologist_id = $1',
    [psychologistId],
  );
  if (row === undefined) throw new Error('The application that was handed in is not there.');
  return { visitor, id: row.id };
}
