import type { Instant } from '../../../kernel/time/instant.js';
import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../../platform/database/database.js';
import type { Ending, Until, Words } from '../../../platform/personal-data/holding.js';
import { Settings } from '../../settings/index.js';

/** How long each of them is, as the settings say now. */
export type Periods = Readonly<Record<Until, Words>>;

const years = (id: number): Words => ({
  id: `${String(id)} tahun`,
  en: id === 1 ? '1 year' : `${String(id)} years`,
});
const NUMBERS_STAY: Words = {
  id: '; setelah itu hanya nomor yang tersisa',
  en: '; after that numbers alone are left',
};

/** Says in words for how long what outlives an account is kept. */
@Injectable()
export class KeptUntil {
  constructor(private readonly settings: Settings) {}

  async periods(sql: Queryable, now: Instant): Promise<Periods> {
    const of = (key: Parameters<Settings['value']>[1]): Promise<number> =>
      this.settings.value(sql, key, now) as Promise<number>;
    const [record, medical, consents, money, proof, credentials, messages] = await Promise.all([
      of('record_kept_years'),
      of('medical_record_kept_years'),
      of('consent_kept_years'),
      of('money_kept_years'),
      of('proof_kept_years'),
      of('credential_kept_years'),
      of('message_kept_days'),
    ]);
    return {
      record: {
        id: `${years(record).id} sejak sesi terakhir; ${years(medical).id} bila psikolognya psikolog klinis`,
        en: `${years(record).en} from the last session; ${years(medical).en} if the psychologist is a clinical psychologist`,
      },
      practice: {
        id: `${years(medical).id} sejak sesi terakhir dengan klien mana pun`,
        en: `${years(medical).en} from the last session with any client`,
      },
      consents: {
        id: `selama catatannya disimpan, ditambah ${years(consents).id}`,
        en: `as long as the record is kept, and ${years(consents).en} more`,
      },
      money: years(money),
      proof: years(proof),
      credentials: {
        id: `${years(credentials).id} sejak akunnya dihapus`,
        en: `${years(credentials).en} from the deletion of the account`,
      },
      messages: { id: `${String(messages)} hari`, en: `${String(messages)} days` },
      always: { id: 'seterusnya', en: 'for good' },
    };
  }
}

/** The period of one table, or null where nothing is kept. */
export function periodOf(ending: Ending, periods: Periods): Words | null {
  if (ending.act === 'expires') return ending.period;
  if (ending.act !== 'kept') return null;
  const period = periods[ending.until];
  if (!ending.wordsByKey) return period;
  return { id: period.id + NUMBERS_STAY.id, en: period.en + NUMBERS_STAY.en };
}
