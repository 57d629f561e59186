import { randomUUID } from 'node:crypto';
import type { House } from './house.js';
import { ok, type Schemas, type Visitor } from './visitor.js';

/** What there is to progress on the stage: a care, a goal, an open alert, a contact. */
export interface Followed {
  readonly clientId: string;
  readonly careId: string;
  readonly goalId: string;
  readonly alertId: string;
  readonly contactId: string;
  readonly lostContactId: string;
  readonly consentVersion: string;
  readonly sharingVersion: string;
}

const IN_CARE = `
  INSERT INTO care (id, psychologist_id, care_person_id, from_at) VALUES ($1, $2, $3, now())
  ON CONFLICT DO NOTHING`;
const CARE = `SELECT id FROM care_view WHERE psychologist_id = $1 AND care_person_id = $2 AND until_at IS NULL`;

/** The client in the psychologist's care, with an answer that points to danger. */
export async function followed(
  house: House,
  booking: Schemas['BookingResponse'],
  { client, psychologist }: { client: Visitor; psychologist: Visitor },
): Promise<Followed> {
  const clientId = booking.carePersonId;
  const pair = [booking.psychologist.id, clientId];
  await house.database.query(IN_CARE, [randomUUID(), ...pair]);
  const [care] = await house.database.query<{ id: string }>(CARE, pair);
  const careId = care?.id ?? '';
  const key = () => ({ 'Idempotency-Key': randomUUID() });
  const { consentText, sharingText } = await ok(client.api.GET('/api/v1/me/progress'));
  const { textVersion } = consentText;
  await ok(client.api.PUT('/api/v1/me/progress/consent', { body: { textVersion } }));
  const shared = { measures: true, mood: true, goals: true };
  await ok(
    client.api.PUT('/api/v1/me/cares/{id}/sharing', {
      params: { path: { id: careId } },
      body: { ...shared, textVersion: sharingText.textVersion },
    }),
  );
  const params = { header: key() };
  const goal = await ok(client.api.POST('/api/v1/me/goals', { params, body: { text: 'Tidur' } }));
  await ok(client.api.PUT('/api/v1/me/mood', { body: { level: 3, words: null } }));
  const asked = await ok(
    psychologist.api.POST('/api/v1/clients/{id}/measure-assignments', {
      params: { path: { id: clientId }, header: key() },
      body: { measureCode: 'phq9', dueOn: null },
    }),
  );
  await ok(
    client.api.POST('/api/v1/measures/{code}/responses', {
      params: { path: { code: 'phq9' }, header: key() },
      body: { answers: [0, 0, 0, 0, 0, 0, 0, 0, 1], assignmentId: asked.id },
    }),
  );
  const alerts = await ok(psychologist.api.GET('/api/v1/safety-alerts'));
  const contacts = await ok(client.api.GET('/api/v1/help-contacts'));
  return {
    ...{ clientId, careId, goalId: goal.id, consentVersion: textVersion },
    alertId: alerts.items[0]?.id ?? '',
    contactId: contacts.items.at(-1)?.id ?? '',
    lostContactId: contacts.items[0]?.id ?? '',
    sharingVersion: sharingText.textVersion,
  };
}

type Good = { by: 'client' | 'psychologist' | 'admin'; path: string } & {
  readonly body?: Record<string, unknown>;
  readonly headers?: Record<string, string>;
};

/** Requests about it that would be taken. */
export function goodAboutProgress(of: Followed): Readonly<Record<string, Good>> {
  const headers = { 'idempotency-key': randomUUID() };
  const contact = {
    ...{ position: 5, channel: 'phone', value: '021', note: null, lastCheckedOn: '2026-11-20' },
    name: { id: 'Layanan', en: 'Service' },
    hours: { id: 'siang', en: 'by day' },
  };
  const own = (path: string, more: Partial<Good> = {}): Good => ({ by: 'client', path, ...more });
  const theirs = (path: string, more: Partial<Good> = {}): Good => ({
    by: 'psychologist',
    path,
    ...more,
  });
  const admin = (path: string, more: Partial<Good> = {}): Good => ({ by: 'admin', path, ...more });
  const shared = { measures: true, mood: false, goals: true, textVersion: of.sharingVersion };
  return {
    takeMeasure: own('/measures/gad7/responses', {
      headers,
      body: { answers: [0, 1, 2, 3, 0, 0, 0] },
    }),
    agreeToProgress: own('/me/progress/consent', { body: { textVersion: of.consentVersion } }),
    withdrawFromProgress: own('/me/progress/consent'),
    putSharing: own(`/me/cares/${of.careId}/sharing`, { body: shared }),
    putMood: own('/me/mood', { body: { level: 4, words: 'tenang' } }),
    createMyGoal: own('/me/goals', { headers, body: { text: 'Tidur lebih awal' } }),
    putGoal: own(`/goals/${of.goalId}`, { body: { text: 'Tidur', progress: 2, isDone: false } }),
    assignMeasure: theirs(`/clients/${of.clientId}/measure-assignments`, {
      headers,
      body: { measureCode: 'phq9', dueOn: '2030-01-05' },
    }),
    createClientGoal: theirs(`/clients/${of.clientId}/goals`, { headers, body: { text: 'Napas' } }),
    acknowledgeSafetyAlert: theirs(`/safety-alerts/${of.alertId}/acknowledge`),
    disposeSafetyAlert: theirs(`/safety-alerts/${of.alertId}/disposition`, {
      body: { text: 'Sudah ditelepon.' },
    }),
    adminAddHelpContact: admin('/admin/help-contacts', { headers, body: contact }),
    adminPutHelpContact: admin(`/admin/help-contacts/${of.contactId}`, { body: contact }),
    adminRemoveHelpContact: admin(`/admin/help-contacts/${of.lostContactId}`),
  };
}
