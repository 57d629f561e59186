import { rupiah } from '../../../kernel/money/rupiah.js';
import type { Audience, Mode } from '../domain/offering.js';
import type { Service } from '../domain/profile.js';

/** What `SERVICE_COLUMNS` selects. */
export interface ServiceRow {
  id: string;
  name: string;
  description: string;
  duration_minutes: number;
  price: number;
  modes: Mode[];
  audience: Audience;
  auto_confirm: boolean;
}

/** A service as it is shown, from `service s`. */
export const SERVICE_COLUMNS = `
  s.id, s.name, s.description, s.duration_minutes, s.price, s.modes, s.audience, s.auto_confirm`;

export function serviceOf(row: ServiceRow): Service {
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    durationMinutes: row.duration_minutes,
    price: rupiah(row.price),
    modes: row.modes,
    audience: row.audience,
    autoConfirm: row.auto_confirm,
  };
}
