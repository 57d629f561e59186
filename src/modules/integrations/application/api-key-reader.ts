import { Injectable } from '@nestjs/common';
import { MachineClock } from '../../../kernel/time/clock.js';
import { Database } from '../../../platform/database/database.js';
import { DEFAULT_LIMIT, pageOf, timeAndIdOf, type Page } from '../../../platform/http/cursor.js';
import { ApiKeys, type ApiKeyRow } from '../infrastructure/api-keys.js';

/** One's own keys, living or not; nothing of them opens anything. */
@Injectable()
export class ApiKeyReader {
  constructor(
    private readonly database: Database,
    private readonly keys: ApiKeys,
    private readonly clock: MachineClock,
  ) {}

  /** The newest first. @throws ValidationFailed for a cursor of another list. */
  async ofAccount(
    accountId: string,
    query: { limit?: number; cursor?: string },
  ): Promise<Page<ApiKeyRow>> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const after = query.cursor === undefined ? undefined : timeAndIdOf(query.cursor);
    const page = { limit, after };
    const rows = await this.keys.ofAccount(this.database, accountId, this.clock.now(), page);
    return pageOf(
      rows,
      limit,
      (row) => row,
      (row) => [row.created_at.toISOString(), row.id],
    );
  }
}
