import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../../platform/database/database.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import type { Service } from '../domain/profile.js';
import { SERVICE_COLUMNS, serviceOf, type ServiceRow } from '../infrastructure/service-rows.js';

/** A service with the number of the edit that made it so. */
export type OwnService = Service & { readonly version: number };

type Row = ServiceRow & { version: number };

const OF_ACCOUNT = `
  SELECT ${SERVICE_COLUMNS}, s.version
    FROM service s
    JOIN psychologist p ON p.id = s.psychologist_id
   WHERE p.account_id = $1 AND s.withdrawn_at IS NULL
   ORDER BY s.position, s.id`;

/** What a psychologist offers, whatever the state of the profile. */
@Injectable()
export class OwnServices {
  async ofAccount(sql: Queryable, accountId: string): Promise<OwnService[]> {
    const rows = await sql.query<Row>(OF_ACCOUNT, [accountId]);
    return rows.map((row) => ({ ...serviceOf(row), version: row.version }));
  }

  /** @throws NotFound when the account offers no such service. */
  async one(sql: Queryable, accountId: string, id: string): Promise<OwnService> {
    const found = (await this.ofAccount(sql, accountId)).find((service) => service.id === id);
    if (found === undefined) throw new NotFound();
    return found;
  }
}
