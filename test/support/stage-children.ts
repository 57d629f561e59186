import { GUARDIANSHIP_TEXT } from '../../src/modules/accounts/domain/guardianship-text.js';
import type { Good } from './stage.js';
import { ok, type Schemas, type Visitor } from './visitor.js';

const CHILD: Schemas['AddCarePersonRequest'] = {
  name: 'Bintang',
  bornOn: '2016-02-29',
  relationship: 'parent',
  guardianshipTextVersion: GUARDIANSHIP_TEXT.textVersion,
};

/** A child of the visitor's; their id. */
export async function addChild({ api }: Visitor): Promise<string> {
  return (await ok(api.POST('/api/v1/me/care-people', { body: CHILD }))).id;
}

/** What would be taken of a guardian. */
export function ofChildren([id, spareId]: readonly [string, string]): Readonly<
  Record<string, Good>
> {
  return {
    addCarePerson: { by: 'client', path: '/me/care-people', body: { ...CHILD } },
    changeCarePerson: {
      by: 'client',
      path: `/me/care-people/${id}`,
      body: { name: 'Bintang Kecil' },
    },
    claimRecord: {
      by: 'client',
      path: '/me/record-claims',
      body: { code: '7Q2MX-K9D4T', bornOn: '2008-02-29' },
    },
    removeCarePerson: { by: 'client', path: `/me/care-people/${spareId}` },
  };
}
