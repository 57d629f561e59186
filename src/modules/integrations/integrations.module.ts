import { Global, Module } from '@nestjs/common';
import { AuditModule } from '../../platform/audit/audit.module.js';
import { KeyDesk } from '../../platform/http/api-key.js';
import { AccountsModule } from '../accounts/index.js';
import { SettingsModule } from '../settings/index.js';
import { BookingModule } from '../booking/index.js';
import { AdminApiKeyReader } from './application/admin-api-key-reader.js';
import { AdmitKey } from './application/admit-key.js';
import { ApiKeyReader } from './application/api-key-reader.js';
import { MakeApiKey } from './application/make-api-key.js';
import { RevokeApiKey } from './application/revoke-api-key.js';
import { OwnCalendarFeed } from './application/own-calendar-feed.js';
import { ReadCalendarFeed } from './application/read-calendar-feed.js';
import { CalendarFeedsController } from './http/calendar-feeds.controller.js';
import { CalendarFeeds } from './infrastructure/calendar-feeds.js';
import { AdminApiKeysController } from './http/admin-api-keys.controller.js';
import { ApiKeysController } from './http/api-keys.controller.js';
import { ApiKeys } from './infrastructure/api-keys.js';
import { PersonalData } from '../../platform/personal-data/personal-data.js';
import { INTEGRATION_HOLDINGS } from './application/holdings.js';

/** Global, because the access guard, which knows no module, asks its `KeyDesk` of this one. */
@Global()
@Module({
  imports: [AccountsModule, AuditModule, BookingModule, SettingsModule],
  controllers: [AdminApiKeysController, ApiKeysController, CalendarFeedsController],
  providers: [
    AdminApiKeyReader,
    ApiKeyReader,
    ApiKeys,
    CalendarFeeds,
    MakeApiKey,
    OwnCalendarFeed,
    ReadCalendarFeed,
    RevokeApiKey,
    { provide: KeyDesk, useClass: AdmitKey },
  ],
  exports: [KeyDesk],
})
export class IntegrationsModule {
  constructor(personalData: PersonalData) {
    personalData.register(INTEGRATION_HOLDINGS);
  }
}
