import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../../platform/database/database.js';
import type { Subject } from '../../../platform/personal-data/holding.js';
import { CarePeople } from '../../accounts/index.js';
import { Psychologists } from '../../directory/index.js';

/** Who is behind an account: the persons in care, and the profile. */
@Injectable()
export class Subjects {
  constructor(
    private readonly carePeople: CarePeople,
    private readonly psychologists: Psychologists,
  ) {}

  async of(sql: Queryable, accountId: string): Promise<Subject> {
    return {
      accountId,
      personIds: await this.carePeople.idsOf(sql, accountId),
      psychologistId: await this.psychologists.idOfAccount(sql, accountId),
    };
  }
}
