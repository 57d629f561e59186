import type { Holding } from '../../../platform/personal-data/holding.js';
import { AS_PROOF } from '../../../platform/personal-data/periods.js';

/** What reporting holds about a psychologist. */
export const REPORTING_HOLDINGS: readonly Holding[] = [
  {
    table: 'report_wish',
    title: { id: 'Laporan yang diminta', en: 'Reports wished for' },
    telling: {
      sql: `SELECT frequency, weekday, hour, even_if_empty, changed_at FROM report_wish
             WHERE psychologist_id = :psychologist`,
    },
    ending: {
      act: 'erased',
      by: `UPDATE report_wish SET frequency = 'none', due_at = NULL WHERE psychologist_id = :psychologist`,
    },
  },
  {
    table: 'report_owed',
    title: { id: 'Laporan yang dikirim', en: 'Reports sent' },
    telling: {
      sql: `SELECT kind, first_date, owed_at FROM report_owed
             WHERE psychologist_id = :psychologist ORDER BY owed_at`,
    },
    ending: { act: 'kept', until: 'messages', why: AS_PROOF },
  },
];
