import type { Holding } from '../../../platform/personal-data/holding.js';
import { AS_PROOF } from '../../../platform/personal-data/periods.js';

/** What integrations holds about a person: keys without their secrets, and whether a calendar may read. */
export const INTEGRATION_HOLDINGS: readonly Holding[] = [
  {
    table: 'api_key',
    title: { id: 'Kunci API', en: 'API keys' },
    telling: {
      sql: `SELECT public_id, name, scopes, created_at, expires_at, last_used_on, revoked_at FROM api_key
             WHERE account_id = :account ORDER BY created_at`,
    },
    ending: {
      act: 'kept',
      until: 'proof',
      why: AS_PROOF,
      by: `UPDATE api_key SET name = '-', seat = NULL, revoked_at = coalesce(revoked_at, greatest(created_at, business_now())),
                  revoked_by = coalesce(revoked_by, account_id)
            WHERE account_id = :account`,
    },
  },
  {
    table: 'calendar_feed',
    title: { id: 'Alamat kalender pribadi', en: 'Private calendar address' },
    telling: {
      sql: `SELECT created_at, last_read_on FROM calendar_feed WHERE account_id = :account`,
    },
    ending: { act: 'erased', by: `DELETE FROM calendar_feed WHERE account_id = :account` },
  },
];
