import { Global, Module, type DynamicModule } from '@nestjs/common';
import { ConfigModule } from './config/config.module.js';
import { PROBLEMS } from './copy/problems.js';
import { InvariantsModule } from './invariants/invariants.module.js';
import { AccountsModule, SupportDeskModule } from './modules/accounts/index.js';
import { BookingModule } from './modules/booking/index.js';
import { ConsultationModule } from './modules/consultation/index.js';
import { DirectoryModule } from './modules/directory/index.js';
import { IntegrationsModule } from './modules/integrations/index.js';
import { DiscoveryModule } from './modules/discovery/index.js';
import { NotesModule } from './modules/notes/index.js';
import { NotificationsModule } from './modules/notifications/index.js';
import { PaymentsModule } from './modules/payments/index.js';
import { PrivacyModule } from './modules/privacy/index.js';
import { ProgressModule } from './modules/progress/index.js';
import { ReportingModule } from './modules/reporting/index.js';
import { ReviewsModule } from './modules/reviews/index.js';
import { SchedulingModule } from './modules/scheduling/index.js';
import { SettingsModule } from './modules/settings/index.js';
import { VerificationModule } from './modules/verification/index.js';
import { AuditModule } from './platform/audit/audit.module.js';
import { BrowserModule } from './platform/browser/browser.module.js';
import { ClockModule } from './platform/clock/clock.module.js';
import { CryptoModule } from './platform/crypto/crypto.module.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { SafeFetchModule } from './platform/safe-fetch/safe-fetch.module.js';
import { FilesModule } from './platform/files/files.module.js';
import { HealthModule } from './platform/health/health.module.js';
import { HttpModule } from './platform/http/http.module.js';
import { PROBLEM_CATALOGUE } from './platform/http/problem.js';
import { JobsModule } from './platform/jobs/jobs.module.js';
import { LogModule } from './platform/log/log.module.js';
import { OutboxModule } from './platform/outbox/outbox.module.js';
import { PersonalDataModule } from './platform/personal-data/personal-data.module.js';
import { RealtimeModule } from './platform/realtime/realtime.module.js';

/** The words of the problems, composed here because they are the modules' words. */
@Global()
@Module({
  providers: [{ provide: PROBLEM_CATALOGUE, useValue: PROBLEMS }],
  exports: [PROBLEM_CATALOGUE],
})
class CopyModule {}

/** The whole house: platform first, then the modules from the lowest up. */
@Module({})
export class AppModule {
  static register(options: { worker: boolean }): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule,
        LogModule,
        CopyModule,
        DatabaseModule,
        ClockModule,
        JobsModule.register(options),
        OutboxModule,
        AuditModule,
        CryptoModule,
        PersonalDataModule,
        HttpModule,
        BrowserModule,
        FilesModule,
        SafeFetchModule,
        HealthModule,
        RealtimeModule,
        SettingsModule,
        AccountsModule,
        SupportDeskModule,
        DirectoryModule,
        VerificationModule,
        SchedulingModule,
        PaymentsModule,
        BookingModule,
        ConsultationModule,
        ProgressModule,
        ReviewsModule,
        DiscoveryModule,
        NotesModule,
        NotificationsModule,
        ReportingModule,
        IntegrationsModule,
        PrivacyModule,
        InvariantsModule,
      ],
    };
  }
}
