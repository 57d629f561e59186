import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../../platform/database/database.js';
import { Consents, type Person } from '../../accounts/index.js';
import type { MessagePreferences, Reach } from '../domain/preferences.js';
import { WhatsApp } from '../domain/whatsapp.js';
import { PreferenceRepository } from '../infrastructure/preference.repository.js';

/** What somebody wants to hear by which way, and which ways there are. */
export interface Wishes {
  readonly preferences: MessagePreferences;
  readonly reach: Reach;
}

@Injectable()
export class ReadWishes {
  constructor(
    private readonly preferences: PreferenceRepository,
    private readonly consents: Consents,
    private readonly whatsApp: WhatsApp,
  ) {}

  /** As they are now, or as a transaction sees them. */
  async of(sql: Queryable, { id, phone }: Person): Promise<Wishes> {
    return {
      preferences: await this.preferences.of(sql, id),
      reach: {
        isOffered: this.whatsApp.isOffered,
        isConsented: await this.consents.isInForce(sql, id, 'whatsapp'),
        hasPhone: phone !== null,
      },
    };
  }
}
