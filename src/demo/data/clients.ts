/** Somebody who books in the demo. */
export interface DemoClient {
  readonly name: string;
  readonly email: string;
  readonly zone: string;
  readonly language: 'id' | 'en';
  /** E.164; whoever has one hears by WhatsApp as well. */
  readonly phone?: string;
}

/** The log-in that `api.md` promises. */
export const DEMO_CLIENT = 'Nadia Prameswari';

export const DEMO_ADMIN = { name: 'Wahyu Hidayat', email: 'admin@ruangpulih.test' } as const;

/** Money going out needs two admins. */
export const DEMO_FINANCE = {
  name: 'Kirana Larasati',
  email: 'keuangan@ruangpulih.test',
} as const;

const client = (
  name: string,
  zone = 'Asia/Jakarta',
  language: DemoClient['language'] = 'id',
): DemoClient => ({
  name,
  email: `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@contoh.test`,
  zone,
  language,
});

/** The demo's clients. Any likeness to a living person is chance. */
export const CLIENTS: readonly DemoClient[] = [
  {
    ...client(DEMO_CLIENT, 'Asia/Makassar'),
    email: 'klien@ruangpulih.test',
    phone: '+6281200001234',
  },
  client('Dimas Wicaksono'),
  client('Maya Lestari'),
  client('Reza Firmansyah'),
  client('Lina Marpaung'),
  client('Sari Oktaviani'),
  client('Andi Saputra'),
  client('Grace Tumbelaka', 'Asia/Makassar'),
  client('Komang Aditya', 'Asia/Makassar'),
  client('Fatimah Lubis'),
  client('Yohanes Kogoya', 'Asia/Jayapura'),
  client('Emily Hartono', 'Asia/Jakarta', 'en'),
  client('Rizky Pangestu', 'Asia/Pontianak'),
];
