import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import type { Service } from '../domain/profile.js';
import { IS_OPEN } from '../infrastructure/card-rows.js';
import { SERVICE_COLUMNS, serviceOf, type ServiceRow } from '../infrastructure/service-rows.js';

const OF_PSYCHOLOGIST = `
  SELECT ${SERVICE_COLUMNS}
    FROM service s
    JOIN psychologist p ON p.id = s.psychologist_id
   WHERE p.id = $1 AND ${IS_OPEN} AND s.withdrawn_at IS NULL
   ORDER BY s.position, s.id`;

/** Reads what a public psychologist offers. */
@Injectable()
export class ListServices {
  constructor(private readonly database: Database) {}

  /** @throws NotFound when no public psychologist with something to offer has the id. */
  async execute(psychologistId: string): Promise<Service[]> {
    const rows = await this.database.query<ServiceRow>(OF_PSYCHOLOGIST, [psychologistId]);
    if (rows.length === 0) throw new NotFound();
    return rows.map(serviceOf);
  }
}
