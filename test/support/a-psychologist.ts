import { newId } from '../../src/kernel/identity/id.js';
import { rupiah } from '../../src/kernel/money/rupiah.js';
import { parseCivilDate, type CivilDate } from '../../src/kernel/time/civil-date.js';
import { toDate } from '../../src/kernel/time/instant.js';
import { zoneId } from '../../src/kernel/time/zones.js';
import type { Tx } from '../../src/platform/database/transaction-runner.js';
import {
  AddPsychologist,
  type NewPsychologist,
  type NewService,
} from '../../src/modules/directory/application/add-psychologist.js';
import { SetRating } from '../../src/modules/directory/application/set-rating.js';

/** How somebody is rated already, without the reviews that say so. */
interface Reviews {
  readonly rating: number;
  readonly count: number;
}

const INSERT_ACCOUNT = `
  INSERT INTO account (id, email, password_hash, name, time_zone, language, terms_accepted_at, created_at)
  VALUES ($1, $2, 'none', 'Somebody', 'Asia/Jakarta', 'id', $3, $3)`;

/** A date for tests. @throws RangeError when the text is no day. */
export function day(text: string): CivilDate {
  const date = parseCivilDate(text);
  if (date === undefined) throw new RangeError(text);
  return date;
}

/** A service of 60 minutes by video for Rp250 000, unless said otherwise. */
export function aService(changes: Partial<NewService> = {}): NewService {
  return {
    name: 'Konseling individu',
    description: 'Satu sesi.',
    durationMinutes: 60,
    price: rupiah(250_000),
    modes: ['video'],
    audience: 'individual',
    autoConfirm: false,
    ...changes,
  };
}

/** Writes down a listed psychologist, perhaps rated, in Jakarta with an account of their own. */
export async function addPsychologist(
  tx: Tx,
  { reviews, ...changes }: Partial<NewPsychologist> & { reviews?: Reviews | null } = {},
): Promise<{ psychologistId: string; accountId: string; serviceIds: string[] }> {
  const accountId = newId();
  await tx.query(INSERT_ACCOUNT, [accountId, `${accountId}@ruangpulih.test`, toDate(tx.now)]);
  const added = await new AddPsychologist().execute(tx, {
    accountId,
    slug: `p-${accountId}`,
    status: 'listed',
    name: 'Anindya Prameswari',
    title: 'M.Psi., Psikolog',
    city: 'Jakarta',
    zone: zoneId('Asia/Jakarta'),
    gender: 'female',
    headline: 'Menemani saat cemas',
    about: 'Sudah lama mendengarkan.',
    approaches: ['CBT'],
    languages: ['id'],
    practisingSince: day('2015-03-01'),
    avatarSvg: null,
    bookableUntil: null,
    categories: [],
    services: [aService()],
    ...changes,
  });
  if (reviews) {
    const { rating, count } = reviews;
    await new SetRating().execute(tx, added.psychologistId, { count, sum: rating * count });
  }
  return { ...added, accountId };
}
