import { Module } from '@nestjs/common';
import { AuditModule } from '../../platform/audit/audit.module.js';
import { PLATFORM_HOLDINGS } from '../../platform/personal-data/holdings.js';
import { PersonalData } from '../../platform/personal-data/personal-data.js';
import { AccountsModule } from '../accounts/index.js';
import { BookingModule } from '../booking/index.js';
import { ConsultationModule } from '../consultation/index.js';
import { DirectoryModule } from '../directory/index.js';
import { NotificationsModule } from '../notifications/index.js';
import { PaymentsModule } from '../payments/index.js';
import { ProgressModule } from '../progress/index.js';
import { SettingsModule } from '../settings/index.js';
import { AdminRequestReader } from './application/admin-request-reader.js';
import { BeginErasure } from './application/begin-erasure.js';
import { CarryOutErasures, ErasureParts } from './application/carry-out-erasures.js';
import { ChangeConsent } from './application/change-consent.js';
import { CollectData } from './application/collect-data.js';
import { EmptyHoldings } from './application/empty-holdings.js';
import { EndPeriods } from './application/end-periods.js';
import { EndRecords } from './application/end-records.js';
import { EndUnusedAccounts } from './application/end-unused-accounts.js';
import { Keeping, PreviewErasure } from './application/erasure-preview.js';
import { ErasureObstacles } from './application/erasure-obstacles.js';
import { ExportVault } from './application/export-vault.js';
import { HeldAbout } from './application/held-about.js';
import { PRIVACY_HOLDINGS } from './application/holdings.js';
import { Endings, KeepRetention } from './application/keep-retention.js';
import { KeptUntil } from './application/kept-until.js';
import { PrepareExports } from './application/prepare-exports.js';
import { ReadConsents } from './application/read-consents.js';
import { ReadExports } from './application/read-exports.js';
import { RemoveExports } from './application/remove-exports.js';
import { RequestErasure } from './application/request-erasure.js';
import { RequestExport } from './application/request-export.js';
import { Subjects } from './application/subjects.js';
import { WriteExport } from './application/write-export.js';
import { AdminRequestsController } from './http/admin-requests.controller.js';
import { ConsentsController } from './http/consents.controller.js';
import { ErasureController } from './http/erasure.controller.js';
import { ExportsController } from './http/exports.controller.js';
import { ErasuresRepository } from './infrastructure/erasures.repository.js';
import { ExportsRepository } from './infrastructure/exports.repository.js';
import { RetentionRules } from './infrastructure/retention-rules.js';

@Module({
  imports: [
    AuditModule,
    SettingsModule,
    AccountsModule,
    DirectoryModule,
    PaymentsModule,
    BookingModule,
    ConsultationModule,
    ProgressModule,
    NotificationsModule,
  ],
  controllers: [AdminRequestsController, ConsentsController, ErasureController, ExportsController],
  providers: [
    AdminRequestReader,
    BeginErasure,
    CarryOutErasures,
    ChangeConsent,
    CollectData,
    EmptyHoldings,
    EndPeriods,
    EndRecords,
    EndUnusedAccounts,
    Endings,
    ErasureObstacles,
    ErasureParts,
    ErasuresRepository,
    ExportsRepository,
    ExportVault,
    HeldAbout,
    KeepRetention,
    Keeping,
    KeptUntil,
    PrepareExports,
    PreviewErasure,
    ReadConsents,
    ReadExports,
    RemoveExports,
    RequestErasure,
    RequestExport,
    RetentionRules,
    Subjects,
    WriteExport,
  ],
})
export class PrivacyModule {
  constructor(personalData: PersonalData) {
    personalData.register(PRIVACY_HOLDINGS);
    personalData.register(PLATFORM_HOLDINGS);
  }
}
