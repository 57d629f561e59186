import { randomUUID } from 'node:crypto';
import { noteTaking } from '../../support/note-taking.js';
import { ok, type Schemas, type Visitor } from '../../support/visitor.js';

/** Who plants: a client of the demo, their psychologist, and an admin who sees everything. */
export interface Planters {
  readonly client: Visitor;
  readonly psychologist: Visitor;
  readonly admin: Visitor;
}

/** An answer sheet that nobody fills in by accident; the last answer points to danger. */
export const ANSWERS = [3, 1, 0, 2, 3, 0, 1, 2, 1];

const key = (): { 'Idempotency-Key': string } => ({ 'Idempotency-Key': randomUUID() });

/** Texts about a session that has begun, each by its author and through the product's own routes. */
export async function plantAbout(
  { client, psychologist }: Planters,
  bookingId: string,
  mark: (label: string) => string,
): Promise<void> {
  const { write, sign, amend, summarise, share } = noteTaking(psychologist);
  await ok(write(bookingId, mark('Draft')));
  const { version } = await ok(
    psychologist.api.GET('/api/v1/bookings/{id}/note', { params: { path: { id: bookingId } } }),
  );
  const rewritten = await ok(write(bookingId, mark('Note'), version));
  await ok(sign(bookingId, rewritten.version));
  await ok(amend(bookingId, mark('Addendum')));
  const homework = [{ id: randomUUID(), text: mark('Homework') }];
  const summary = await ok(summarise(bookingId, { text: mark('Summary'), homework }));
  await ok(share(bookingId, summary.version));
  for (const [by, label] of [
    [client, 'ChatOfClient'],
    [psychologist, 'ChatOfPsychologist'],
  ] as const) {
    await ok(
      by.api.POST('/api/v1/bookings/{id}/messages', {
        params: { path: { id: bookingId } },
        body: { id: randomUUID(), text: mark(label) },
      }),
    );
  }
}

/** A reason for coming, with a wish for one of the psychologist's free hours, and one for rejecting somebody. */
export async function plantReasons(
  { client, psychologist }: Planters,
  { psychologistId, now }: { psychologistId: string; now: number },
  mark: (label: string) => string,
): Promise<string> {
  const path = { idOrSlug: psychologistId };
  const { services } = await ok(
    client.api.GET('/api/v1/psychologists/{idOrSlug}', { params: { path } }),
  );
  const serviceId = services[0]?.id ?? '';
  const from = new Date(now + 3 * 24 * 3_600_000).toISOString();
  const to = new Date(now + 30 * 24 * 3_600_000).toISOString();
  const query = { serviceId, from, to };
  const { items } = await ok(
    client.api.GET('/api/v1/psychologists/{id}/slots', {
      params: { path: { id: psychologistId }, query },
    }),
  );
  const consents = await healthConsent(client);
  const wish = { psychologistId, serviceId, startsAt: items[0]?.startsAt ?? '', consents };
  const { id } = await client.hold({ ...wish, mode: 'video', reason: mark('Reason') });
  const { items: requests } = await ok(
    psychologist.api.GET('/api/v1/bookings', {
      params: { query: { as: 'psychologist', scope: 'requests' } },
    }),
  );
  await ok(
    psychologist.api.POST('/api/v1/bookings/{id}/reject', {
      params: { path: { id: requests[0]?.id ?? '' } },
      body: { reasonCode: 'other', reason: mark('Rejection') },
    }),
  );
  return id;
}

/** What a client writes of themselves, and what their psychologist answers to a sign of danger. */
export async function plantProgress(
  { client, psychologist }: Planters,
  mark: (label: string) => string,
): Promise<void> {
  const { consentText } = await ok(client.api.GET('/api/v1/me/progress'));
  const body = { textVersion: consentText.textVersion };
  await ok(client.api.PUT('/api/v1/me/progress/consent', { body }));
  await ok(client.api.PUT('/api/v1/me/mood', { body: { level: 2, words: mark('Mood') } }));
  await ok(
    client.api.POST('/api/v1/me/goals', {
      params: { header: key() },
      body: { text: mark('Goal') },
    }),
  );
  await ok(
    client.api.POST('/api/v1/measures/{code}/responses', {
      params: { path: { code: 'phq9' }, header: key() },
      body: { answers: ANSWERS },
    }),
  );
  const alerts = await ok(psychologist.api.GET('/api/v1/safety-alerts'));
  const alert = alerts.items.at(-1) ?? missing('an alert');
  const path = { id: alert.id };
  await ok(psychologist.api.POST('/api/v1/safety-alerts/{id}/acknowledge', { params: { path } }));
  await ok(
    psychologist.api.POST('/api/v1/safety-alerts/{id}/disposition', {
      params: { path },
      body: { text: mark('Disposition') },
    }),
  );
}

async function healthConsent(client: Visitor): Promise<Schemas['ConsentGiven'][]> {
  const { items } = await ok(client.api.GET('/api/v1/consent-texts'));
  const text = items.find(({ kind }) => kind === 'health_data') ?? missing('the consent');
  return [{ kind: 'health_data', textVersion: text.textVersion }];
}

export function missing(what: string): never {
  throw new Error(`There is no ${what}.`);
}
