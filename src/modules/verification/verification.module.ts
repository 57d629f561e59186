import { Global, Module } from '@nestjs/common';
import { DirectoryModule, ProfileHold } from '../directory/index.js';
import { AddCredential } from './application/add-credential.js';
import { AdminApplicationReader } from './application/admin-application-reader.js';
import { ChangeApplication } from './application/change-application.js';
import { DecideApplication } from './application/decide-application.js';
import { HoldWhileJudged } from './application/hold-while-judged.js';
import { OwnApplication } from './application/own-application.js';
import { RemoveCredential } from './application/remove-credential.js';
import { ReopenApplication } from './application/reopen-application.js';
import { ReplaceCredential } from './application/replace-credential.js';
import { SubmitApplication } from './application/submit-application.js';
import { AdminApplicationDesk } from './http/admin-application-desk.js';
import { AdminApplicationsController } from './http/admin-applications.controller.js';
import { ApplicationDesk } from './http/application-desk.js';
import { ApplicationController } from './http/application.controller.js';
import { CredentialsController } from './http/credentials.controller.js';
import { ApplicationRepository } from './infrastructure/application.repository.js';
import { CredentialRepository } from './infrastructure/credential.repository.js';

/** Global, because the directory, an earlier module, asks its `ProfileHold` of this one. */
@Global()
@Module({
  imports: [DirectoryModule],
  controllers: [AdminApplicationsController, ApplicationController, CredentialsController],
  providers: [
    AddCredential,
    AdminApplicationDesk,
    AdminApplicationReader,
    ApplicationDesk,
    ApplicationRepository,
    ChangeApplication,
    CredentialRepository,
    DecideApplication,
    OwnApplication,
    RemoveCredential,
    ReopenApplication,
    ReplaceCredential,
    SubmitApplication,
    { provide: ProfileHold, useClass: HoldWhileJudged },
  ],
  exports: [AddCredential, DecideApplication, OwnApplication, ProfileHold, SubmitApplication],
})
export class VerificationModule {}
