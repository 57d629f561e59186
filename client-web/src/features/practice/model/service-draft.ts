import type { Mode, NewService, ServiceAudience } from '@/api/types';

export const SERVICE_MODES = ['video', 'voice', 'chat'] as const satisfies readonly Mode[];
export const AUDIENCES = [
  'individual',
  'couple',
  'family',
  'child',
] as const satisfies readonly ServiceAudience[];

const DURATION = { min: 10, max: 480 };
const HIGHEST_PRICE = 100_000_000;

/** A service as it is typed: numbers stay text until they are sent. */
export interface ServiceDraft {
  name: string;
  description: string;
  duration: string;
  price: string;
  modes: readonly Mode[];
  audience: ServiceAudience;
  autoConfirm: boolean;
}

const BLANK: ServiceDraft = {
  name: '',
  description: '',
  duration: '50',
  price: '',
  modes: ['video'],
  audience: 'individual',
  autoConfirm: false,
};

export function serviceDraft(known: NewService | null): ServiceDraft {
  if (known === null) return BLANK;
  const { name, description, durationMinutes, price, modes, audience, autoConfirm } = known;
  const numbers = { duration: String(durationMinutes), price: String(price.amount) };
  return { name, description, modes, audience, autoConfirm, ...numbers };
}

export function serviceOf(draft: ServiceDraft): NewService {
  return {
    name: draft.name.trim(),
    description: draft.description.trim(),
    durationMinutes: Number(draft.duration),
    price: { amount: rupiahIn(draft.price), currency: 'IDR' },
    modes: SERVICE_MODES.filter((mode) => draft.modes.includes(mode)),
    audience: draft.audience,
    autoConfirm: draft.autoConfirm,
  };
}

/** The fields that cannot be sent as they are. */
export function faultsOf(
  draft: ServiceDraft,
): readonly ('name' | 'duration' | 'price' | 'modes')[] {
  const duration = /^\d+$/.test(draft.duration.trim()) ? Number(draft.duration) : NaN;
  const price = rupiahIn(draft.price);
  return [
    ...(draft.name.trim() === '' ? ['name' as const] : []),
    ...(duration >= DURATION.min && duration <= DURATION.max ? [] : ['duration' as const]),
    ...(price >= 0 && price <= HIGHEST_PRICE ? [] : ['price' as const]),
    ...(draft.modes.length === 0 ? ['modes' as const] : []),
  ];
}

/** "250.000", "Rp250,000" and "250000" alike; NaN when it is no whole number. */
function rupiahIn(text: string): number {
  const bare = text.replace(/^\s*rp/i, '').trim();
  const digits = bare.replace(/[.,](?=\d{3}(\D|$))/g, '');
  return /^\d+$/.test(digits) ? Number(digits) : NaN;
}
