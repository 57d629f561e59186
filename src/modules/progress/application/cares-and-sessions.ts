import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { SessionsRepository } from '../infrastructure/sessions.repository.js';
import { SharingRepository, type OpenCare } from '../infrastructure/sharing.repository.js';

/** The cares a person is in, and the sessions they had. */
@Injectable()
export class CaresAndSessions {
  constructor(
    private readonly database: Database,
    private readonly sharing: SharingRepository,
    private readonly sessions: SessionsRepository,
  ) {}

  async of(personId: string): Promise<{ cares: OpenCare[]; sessions: Date[] }> {
    return {
      cares: await this.sharing.openCares(this.database, personId),
      sessions: await this.sessions.held(this.database, personId, null),
    };
  }
}
