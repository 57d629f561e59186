import { rupiah } from '../../kernel/money/rupiah.js';
import type { Mode, NewService } from '../../modules/directory/index.js';

const ALL: readonly Mode[] = ['video', 'voice', 'chat'];

interface Choice {
  readonly modes?: readonly Mode[];
  readonly autoConfirm?: boolean;
}

/** Fifty minutes for one person. The price is in thousands of rupiah, as people say it. */
export function individual(thousands: number, choice: Choice = {}): NewService {
  return {
    name: 'Konsultasi individu',
    description: 'Lima puluh menit untuk kamu sendiri. Boleh mulai dari mana saja.',
    durationMinutes: 50,
    audience: 'individual',
    ...priceAndChoice(thousands, choice, ALL),
  };
}

export function couple(thousands: number, choice: Choice = {}): NewService {
  return {
    name: 'Konsultasi pasangan',
    description: 'Delapan puluh menit untuk berdua, cukup waktu bagi masing-masing untuk didengar.',
    durationMinutes: 80,
    audience: 'couple',
    ...priceAndChoice(thousands, choice, ['video']),
  };
}

export function family(thousands: number, choice: Choice = {}): NewService {
  return {
    name: 'Konsultasi keluarga',
    description: 'Sembilan puluh menit bersama anggota keluarga yang ingin ikut bicara.',
    durationMinutes: 90,
    audience: 'family',
    ...priceAndChoice(thousands, choice, ['video']),
  };
}

export function child(thousands: number, choice: Choice = {}): NewService {
  return {
    name: 'Konsultasi anak dan orang tua',
    description: 'Enam puluh menit: sebagian bersama anak, sebagian dengan orang tua.',
    durationMinutes: 60,
    audience: 'child',
    ...priceAndChoice(thousands, choice, ['video']),
  };
}

/** A quarter of an hour to get to know one another; costs nothing. */
export function introduction(): NewService {
  return {
    name: 'Perkenalan gratis',
    description: 'Lima belas menit untuk bertanya apa saja sebelum kamu memutuskan.',
    durationMinutes: 15,
    audience: 'individual',
    ...priceAndChoice(0, { autoConfirm: true }, ['video', 'voice']),
  };
}

function priceAndChoice(
  thousands: number,
  { modes, autoConfirm = false }: Choice,
  usual: readonly Mode[],
): Pick<NewService, 'price' | 'modes' | 'autoConfirm'> {
  return { price: rupiah(thousands * 1_000), modes: modes ?? usual, autoConfirm };
}
