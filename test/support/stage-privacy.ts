import type { Good, Scene } from './stage.js';
import { ok, type Visitor } from './visitor.js';

/** A copy of everything about the visitor; its id. */
export async function addExport({ api }: Visitor): Promise<string> {
  return (await ok(api.POST('/api/v1/me/exports'))).id;
}

/** What would be taken of somebody about their own data. */
export function privacyRequests({ exportId, healthText }: Scene): Readonly<Record<string, Good>> {
  return {
    giveConsent: {
      by: 'client',
      path: '/me/consents',
      body: { kind: 'health_data', textVersion: healthText },
    },
    withdrawConsent: { by: 'client', path: '/me/consents/informed_consent' },
    createExport: { by: 'client', path: '/me/exports' },
    createExportLink: { by: 'client', path: `/me/exports/${exportId}/links` },
    requestErasure: { by: 'client', path: '/me/erasure' },
    takeBackErasure: { by: 'client', path: '/me/erasure' },
  };
}

/** Version of the text about health data being processed. */
export async function healthTextOf(visitor: Visitor): Promise<string> {
  const { items } = await ok(visitor.api.GET('/api/v1/consent-texts'));
  return items.find(({ kind }) => kind === 'health_data')?.textVersion ?? '';
}
