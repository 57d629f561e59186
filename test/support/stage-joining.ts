import { randomUUID } from 'node:crypto';
import { A_PROFILE, A_SERVICE, aCredential } from './applicant.js';
import { aPdf, aPng, GOOD, type Sent } from './documents.js';
import type { Good, Scene } from './stage.js';

export const BOUNDARY = 'the-boundary';

/** What would be taken of psychologists who join, and of who decides about them. */
export function ofJoining(scene: Scene): Readonly<Record<string, Good>> {
  const { applicationId, credentialIds, practice, waitingCredentialId } = scene;
  const credential = (index: number): string =>
    `/application/credentials/${credentialIds.at(index) ?? ''}`;
  const key = { 'idempotency-key': randomUUID() };
  const reason = { reason: 'Nomor SIPP-nya belum terbaca.' };
  const mine = (path: string, more: Partial<Good> = {}): Good => ({
    by: 'psychologist',
    path,
    ...more,
  });
  const decide = (verb: string, body?: Record<string, unknown>): Good => ({
    by: 'admin',
    path: `/admin/applications/${applicationId}/${verb}`,
    ...(body ? { body } : {}),
  });
  return {
    putOwnProfile: mine('/me/profile', { body: { ...A_PROFILE, name: 'Ratri Anindya' } }),
    putOwnPhoto: mine('/me/profile/photo', { form: formOf(aPng()) }),
    deleteOwnPhoto: mine('/me/profile/photo'),
    createService: mine('/me/services', { headers: key, body: { ...A_SERVICE } }),
    putService: mine(`/me/services/${practice.serviceId}`, { body: { ...A_SERVICE } }),
    withdrawService: mine(`/me/services/${practice.freeServiceId}`),
    createCredential: {
      by: 'colleague',
      path: '/application/credentials',
      headers: key,
      body: aCredential(),
    },
    putCredential: mine(credential(0), { body: aCredential() }),
    deleteCredential: mine(credential(-1)),
    putDocument: mine(`${credential(0)}/document`, { form: formOf(aPdf()) }),
    deleteDocument: {
      by: 'colleague',
      path: `/application/credentials/${scene.colleagueCredentialId}/document`,
    },
    createDocumentLink: mine(`${credential(0)}/document/links`),
    submitApplication: mine('/application/submit'),
    reopenApplication: mine('/application/reopen'),
    adminApproveApplication: decide('approve'),
    adminRequestMore: decide('request-more', reason),
    adminRejectApplication: decide('reject', reason),
    adminSuspendPsychologist: decide('suspend', reason),
    adminRestorePsychologist: decide('restore', reason),
    adminCreateDocumentLink: decide(`credentials/${waitingCredentialId}/document/links`),
    adminCheckCredential: decide(`credentials/${waitingCredentialId}/check`, { ...GOOD }),
  };
}

export const ofSchedule: Readonly<Record<string, Good>> = {
  putOverride: {
    by: 'psychologist',
    path: '/schedule/overrides/2030-01-05',
    body: { intervals: [{ from: '09:00', to: '12:00' }], note: 'Sabtu' },
  },
  deleteOverride: { by: 'psychologist', path: '/schedule/overrides/2030-01-05' },
  putScheduleSettings: {
    by: 'psychologist',
    path: '/schedule/settings',
    body: {
      bufferBeforeMinutes: 0,
      bufferAfterMinutes: 10,
      noticeHours: 12,
      horizonDays: 60,
      slotStepMinutes: 30,
    },
  },
  previewSchedule: {
    by: 'psychologist',
    path: '/schedule/preview',
    body: { dates: { from: '2030-01-05', to: '2030-01-06', intervals: [] } },
  },
  putWorkingHours: {
    by: 'psychologist',
    path: '/schedule/working-hours',
    body: { timeZone: 'Asia/Jakarta', rules: [{ weekday: 1, from: '09:00', to: '12:00' }] },
  },
};

function formOf({ content, name, type }: Sent): Buffer {
  const head = `Content-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: ${type}`;
  return Buffer.concat([
    Buffer.from(`--${BOUNDARY}\r\n${head}\r\n\r\n`),
    content,
    Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
  ]);
}
