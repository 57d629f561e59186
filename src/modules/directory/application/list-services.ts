import { Injectable } from '@nestjs/common';
import { rupiah } from '../../../kernel/money/rupiah.js';
import { Database } from '../../../platform/database/database.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import type { Audience, Mode } from '../domain/offering.js';
import type { Service } from '../domain/profile.js';

interface Row {
  id: string;
  name: string;
  description: string;
  duration_minutes: number;
  price: number;
  modes: Mode[];
  audience: Audience;
  auto_confirm: boolean;
}

const OF_PSYCHOLOGIST = `
  SELECT s.id, s.name, s.description, s.duration_minutes, s.price, s.modes, s.audience, s.auto_confirm
    FROM service s
    JOIN psychologist p ON p.id = s.psychologist_id
   WHERE p.id = $1 AND p.status = 'listed' AND s.withdrawn_at IS NULL
   ORDER BY s.position, s.id`;

/** Reads what a public psychologist offers. */
@Injectable()
export class ListServices {
  constructor(private readonly database: Database) {}

  /** @throws NotFound when no public psychologist with something to offer has the id. */
  async execute(psychologistId: string): Promise<Service[]> {
    const rows = await this.database.query<Row>(
      OF_PSYCHOLOGIST,
      [psychologistId]
    );
    if (rows.length === 0) throw new NotFound();
    return rows.map(serviceOf);
  }
}

function serviceOf(row: Row): Service {
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
