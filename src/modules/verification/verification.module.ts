import { Global, Module } from '@nestjs/common';
import { DirectoryModule, ProfileHold } from '../directory/index.js';
import { AddCredential } from './application/add-credential.js';
import { AdminApplicationReader } from './application/admin-application-reader.js';
import { AdmitPsychologists } from './application/admit-psychologists.js';
import { AnnounceExpiry } from './application/announce-expiry.js';
import { ChangeApplication } from './application/change-application.js';
import { ChangeStanding } from './application/change-standing.js';
import { CheckCredential } from './application/check-credential.js';
import { CheckedCredentials } from './application/checked-credentials.js';
import { DecideApplication } from './application/decide-application.js';
import { FindDocument } from './application/find-document.js';
import { HoldWhileJudged } from './application/hold-while-judged.js';
import { LimitBookings } from './application/limit-bookings.js';
import { LockForAdmin } from './application/lock-for-admin.js';
import { OwnApplication } from './application/own-application.js';
import { RemoveCredential } from './application/remove-credential.js';
import { ReopenApplication } from './application/reopen-application.js';
import { ReplaceCredential } from './application/replace-credential.js';
import { SetDocument } from './application/set-document.js';
import { SubmitApplication } from './application/submit-application.js';
import { TakeDocument } from './application/take-document.js';
import { AdminApplicationDesk } from './http/admin-application-desk.js';
import { AdminApplicationsController } from './http/admin-applications.controller.js';
import { AdminCredentialsController } from './http/admin-credentials.controller.js';
import { AdminStandingController } from './http/admin-standing.controller.js';
import { ApplicationDesk } from './http/application-desk.js';
import { ApplicationController } from './http/application.controller.js';
import { CheckedCredentialsController } from './http/checked-credentials.controller.js';
import { CredentialsController } from './http/credentials.controller.js';
import { DocumentDesk } from './http/document-desk.js';
import { DocumentsController } from './http/documents.controller.js';
import { ApplicationRepository } from './infrastructure/application.repository.js';
import { CredentialRepository } from './infrastructure/credential.repository.js';
import { PersonalData } from '../../platform/personal-data/personal-data.js';
import { VERIFICATION_HOLDINGS } from './application/holdings.js';

/** Global, because the directory, an earlier module, asks its `ProfileHold` of this one. */
@Global()
@Module({
  imports: [DirectoryModule],
  controllers: [
    AdminApplicationsController,
    AdminCredentialsController,
    AdminStandingController,
    ApplicationController,
    CheckedCredentialsController,
    CredentialsController,
    DocumentsController,
  ],
  providers: [
    AddCredential,
    AdminApplicationDesk,
    AdminApplicationReader,
    AdmitPsychologists,
    AnnounceExpiry,
    ApplicationDesk,
    ApplicationRepository,
    ChangeApplication,
    ChangeStanding,
    CheckCredential,
    CheckedCredentials,
    CredentialRepository,
    DecideApplication,
    DocumentDesk,
    FindDocument,
    LimitBookings,
    LockForAdmin,
    OwnApplication,
    RemoveCredential,
    ReopenApplication,
    ReplaceCredential,
    SetDocument,
    SubmitApplication,
    TakeDocument,
    { provide: ProfileHold, useClass: HoldWhileJudged },
  ],
  exports: [
    AddCredential,
    AdmitPsychologists,
    DecideApplication,
    OwnApplication,
    ProfileHold,
    SubmitApplication,
    TakeDocument,
  ],
})
export class VerificationModule {
  constructor(personalData: PersonalData) {
    personalData.register(VERIFICATION_HOLDINGS);
  }
}
