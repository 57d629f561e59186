import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { CarePeople } from '../../accounts/index.js';
import { Psychologists } from '../../directory/index.js';
import type { Shared } from '../domain/sharing.js';
import { SharingRepository } from '../infrastructure/sharing.repository.js';

/** What somebody lets one psychologist see. */
export interface SharedNow {
  readonly careId: string;
  readonly psychologistName: string;
  readonly shared: Shared;
}

/** Whom somebody lets see their progress, care by care. */
@Injectable()
export class OwnSharing {
  constructor(
    private readonly database: Database,
    private readonly carePeople: CarePeople,
    private readonly psychologists: Psychologists,
    private readonly sharing: SharingRepository,
  ) {}

  async of(accountId: string): Promise<SharedNow[]> {
    const person = await this.carePeople.findOwn(this.database, accountId);
    if (person === null) return [];
    const cares = await this.sharing.openCares(this.database, person);
    const ids = cares.map(({ psychologistId }) => psychologistId);
    const faces = await this.psychologists.byIds(this.database, ids);
    return cares.map(({ careId, psychologistId, shared }) => ({
      careId,
      psychologistName: faces.get(psychologistId)?.name ?? '',
      shared,
    }));
  }
}
