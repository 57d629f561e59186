import type { Holding, Subject, Words } from '../../../platform/personal-data/holding.js';
import { BY_RECORD_LAW } from '../../../platform/personal-data/periods.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import type { TakePhoto } from './take-photo.js';

const NAMED: Words = {
  id: 'Nama dan sebutan tetap tertera pada catatan dan tanda terima klien; sisanya dikosongkan dan profil hilang dari pencarian.',
  en: 'Name and title stay on clients’ records and receipts; the rest is emptied and the profile leaves the search.',
};
const DECIDED: Words = {
  id: 'Keputusan tim tetap tercatat tanpa foto itu sendiri.',
  en: 'What the team decided stays on record, without the photo itself.',
};
/** What others’ receipts and records name stays; nothing else does. */
const EMPTIED = `
  UPDATE psychologist SET status = 'hidden', slug = 'terhapus-' || id, headline = '-', about = '-', city = '-', approaches = '{}', languages = '{}',
         avatar_svg = NULL, bookable_until = NULL
   WHERE id = :psychologist`;

/** What the directory holds about a psychologist. */
const HOLDINGS: readonly Holding[] = [
  {
    table: 'psychologist',
    title: { id: 'Profil praktik', en: 'Practice profile' },
    telling: {
      sql: `SELECT id, slug, status, name, title, city, time_zone, gender, headline, about, approaches, languages,
                   practising_since, rating, review_count, created_at
              FROM psychologist WHERE id = :psychologist`,
    },
    ending: { act: 'kept', until: 'practice', why: NAMED, by: EMPTIED },
  },
  {
    table: 'photo_decision',
    title: { id: 'Keputusan tentang foto profil', en: 'Decisions on the profile photo' },
    telling: {
      sql: `SELECT act, reason, at FROM photo_decision WHERE psychologist_id = :psychologist ORDER BY at`,
    },
    ending: { act: 'kept', until: 'practice', why: DECIDED },
  },
  {
    table: 'psychologist_education',
    title: { id: 'Pendidikan', en: 'Education' },
    telling: {
      sql: `SELECT title, institution, year FROM psychologist_education
             WHERE psychologist_id = :psychologist ORDER BY position`,
    },
    ending: {
      act: 'erased',
      by: `DELETE FROM psychologist_education WHERE psychologist_id = :psychologist`,
    },
  },
  {
    table: 'psychologist_category',
    title: { id: 'Topik profil', en: 'Topics of the profile' },
    telling: {
      sql: `SELECT category_slug FROM psychologist_category WHERE psychologist_id = :psychologist ORDER BY position`,
    },
    ending: {
      act: 'erased',
      by: `DELETE FROM psychologist_category WHERE psychologist_id = :psychologist`,
    },
  },
  {
    table: 'service',
    title: { id: 'Layanan', en: 'Services' },
    telling: {
      sql: `SELECT name, description, duration_minutes, price, modes, audience, withdrawn_at
              FROM service WHERE psychologist_id = :psychologist ORDER BY position`,
    },
    ending: {
      act: 'kept',
      until: 'practice',
      why: BY_RECORD_LAW,
      by: `UPDATE service SET description = '', withdrawn_at = coalesce(withdrawn_at, business_now()) WHERE psychologist_id = :psychologist`,
    },
  },
  {
    table: 'psychologist_openness',
    title: { id: 'Waktu kosong yang dihitung', en: 'Free times, worked out' },
    telling: {
      leftOut: {
        id: 'Hasil hitungan dari jadwal, yang sudah disertakan.',
        en: 'Worked out from the schedule, which is included.',
      },
    },
    ending: {
      act: 'kept',
      until: 'always',
      why: { id: 'Angka tanpa isi.', en: 'Figures without content.' },
    },
  },
];

/** The same with the photo, whose bytes go with its row. */
export function directoryHoldings(photos: TakePhoto): readonly Holding[] {
  const forget = async (tx: Tx, { psychologistId }: Subject): Promise<void> => {
    if (psychologistId !== null) await photos.forget(tx, psychologistId);
  };
  const photo: Holding = {
    table: 'psychologist_photo',
    title: { id: 'Foto profil', en: 'Photo of the profile' },
    telling: {
      sql: `SELECT file_id, sent_at FROM psychologist_photo WHERE psychologist_id = :psychologist`,
      file: 'file_id',
    },
    ending: { act: 'erased', by: forget },
  };
  return [...HOLDINGS, photo];
}
