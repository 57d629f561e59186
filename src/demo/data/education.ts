import type { NewPsychologist } from '../../modules/directory/index.js';
import { UNIVERSITIES } from './credentials.js';
import type { DemoPsychologist } from './psychologist.js';

type Education = NonNullable<NewPsychologist['education']>;

/** Where people from somewhere else than the big cities of Java began. */
const AT_HOME: Readonly<Record<string, string>> = {
  Ambon: 'Universitas Pattimura',
  'Banda Aceh': 'Universitas Syiah Kuala',
  Banjarmasin: 'Universitas Lambung Mangkurat',
  Bandung: 'Universitas Padjadjaran',
  Denpasar: 'Universitas Udayana',
  Gianyar: 'Universitas Udayana',
  Kupang: 'Universitas Nusa Cendana',
  Makassar: 'Universitas Hasanuddin',
  Malang: 'Universitas Brawijaya',
  Medan: 'Universitas Sumatera Utara',
  Semarang: 'Universitas Diponegoro',
  Surabaya: 'Universitas Airlangga',
  Surakarta: 'Universitas Sebelas Maret',
  Yogyakarta: 'Universitas Gadjah Mada',
};
/** A training that goes with an approach. */
const TRAININGS: readonly (readonly [approach: string, title: string, institution: string])[] = [
  ['EMDR', 'Pelatihan terapi EMDR', 'Ikatan EMDR Indonesia'],
  ['CBT', 'Pelatihan lanjutan CBT', 'Ikatan Psikolog Klinis Indonesia'],
  ['ACT', 'Pelatihan ACT', 'Ikatan Psikolog Klinis Indonesia'],
  ['EFT', 'Pelatihan terapi pasangan EFT', 'Himpunan Psikologi Indonesia'],
];

/** What a demo psychologist learned, the latest first; the degree is that of their credentials. */
export function educationOf(
  { city, approaches, practisingSince }: DemoPsychologist,
  index: number,
): Education {
  const university = UNIVERSITIES[index % UNIVERSITIES.length] ?? '';
  const training = TRAININGS.find(([approach]) => approaches.includes(approach));
  const degrees = [
    { title: 'Magister Psikologi Profesi', institution: university, year: practisingSince - 1 },
    {
      title: 'Sarjana Psikologi',
      institution: AT_HOME[city] ?? university,
      year: practisingSince - 4,
    },
  ];
  if (training === undefined) return degrees;
  const [, title, institution] = training;
  return [{ title, institution, year: practisingSince + 2 }, ...degrees];
}
