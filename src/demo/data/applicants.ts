import type { CivilDate } from '../../kernel/time/civil-date.js';
import { zoneId } from '../../kernel/time/zones.js';
import type { ProfileContent } from '../../modules/directory/index.js';
import type { DemoCredential } from '../papers/paper-of.js';

/** Somebody who wants to join. Any likeness to a living person is chance. */
export interface DemoApplicant {
  readonly email: string;
  readonly profile: ProfileContent;
  /** One of a kind. */
  readonly credentials: readonly DemoCredential[];
  /** How many hours ago everything was handed in. */
  readonly submittedHoursAgo: number;
  /** What the admin asked for, a day later. */
  readonly asked?: string;
}

const date = (text: string): CivilDate => text as CivilDate;

/** One who waits for a decision, and one of whom more is needed. */
export const APPLICANTS: readonly DemoApplicant[] = [
  {
    email: 'wulan.maheswari@ruangpulih.test',
    profile: {
      name: 'Wulan Maheswari',
      title: 'M.Psi., Psikolog',
      city: 'Malang',
      zone: zoneId('Asia/Jakarta'),
      gender: 'female',
      headline: 'Menemani yang tidurnya tidak lagi nyenyak',
      about:
        'Kebanyakan yang datang sudah lama tidur dengan setengah telinga. Kita catat dulu malam-malamnya, lalu mengubah satu hal kecil tiap minggu. Sesi saya tenang dan tidak terburu-buru.',
      approaches: ['CBT-I', 'Mindfulness'],
      languages: ['id', 'jv'],
      practisingSince: date('2019-03-01'),
      categories: ['tidur', 'kecemasan'],
      education: [
        { title: 'Magister Psikologi Profesi', institution: 'Universitas Airlangga', year: 2018 },
        { title: 'Sarjana Psikologi', institution: 'Universitas Brawijaya', year: 2015 },
      ],
    },
    credentials: [
      {
        type: 'SIPP',
        number: '0412-19-2-1',
        issuer: 'HIMPSI',
        issuedOn: date('2024-05-02'),
        expiresOn: date('2029-05-01'),
      },
      {
        type: 'SSP',
        number: 'SSP-2019-0412',
        issuer: 'HIMPSI',
        issuedOn: date('2019-01-14'),
        expiresOn: null,
      },
      {
        type: 'DEGREE',
        number: 'UB/MPSI/2018/0412',
        issuer: 'Universitas Brawijaya',
        issuedOn: date('2018-11-17'),
        expiresOn: null,
      },
    ],
    submittedHoursAgo: 20,
  },
  {
    email: 'yohanes.lakapu@ruangpulih.test',
    profile: {
      name: 'Yohanes Lakapu',
      title: 'M.Psi., Psikolog Klinis',
      city: 'Kupang',
      zone: zoneId('Asia/Makassar'),
      gender: 'male',
      headline: 'Untuk keluarga yang sedang belajar bicara lagi',
      about:
        'Saya bekerja dengan keluarga di Timor dan perantauan. Kita mulai dari satu percakapan yang selalu berakhir buruk, lalu mencobanya sekali lagi dengan cara lain.',
      approaches: ['Terapi keluarga'],
      languages: ['id', 'en'],
      practisingSince: date('2021-01-01'),
      categories: ['keluarga'],
      education: [
        { title: 'Magister Psikologi Profesi', institution: 'Universitas Gadjah Mada', year: 2020 },
        { title: 'Sarjana Psikologi', institution: 'Universitas Nusa Cendana', year: 2017 },
      ],
    },
    credentials: [
      {
        type: 'STR',
        number: 'STR-53-2021-00871',
        issuer: 'KTKI',
        issuedOn: date('2021-02-08'),
        expiresOn: null,
      },
      {
        type: 'SIPPK',
        number: '445/SIPPK/DPMPTSP/2022',
        issuer: 'DPMPTSP Kota Kupang',
        issuedOn: date('2022-06-20'),
        expiresOn: date('2027-06-19'),
      },
      {
        type: 'DEGREE',
        number: '0871/PSI',
        printed: 'UGM/FPSI/2020/0871/PSI',
        issuer: 'Universitas Gadjah Mada',
        issuedOn: date('2020-08-26'),
        expiresOn: null,
      },
    ],
    submittedHoursAgo: 140,
    asked:
      'Nomor ijazahnya belum lengkap: mohon tulis nomor seri seperti yang tercetak di ijazah. Selebihnya sudah cocok.',
  },
];
