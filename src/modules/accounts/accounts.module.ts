import { Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { ActorResolver } from '../../platform/http/actor.js';
import { SettingsModule } from '../settings/index.js';
import { AdminAccountReader } from './application/admin-account-reader.js';
import { AuditModule } from '../../platform/audit/audit.module.js';
import { CarePeople } from './application/care-people.js';
import { ChangeDuty } from './application/change-duty.js';
import { ChangeSuspension } from './application/change-suspension.js';
import { Consents } from './application/consents.js';
import { EndSessions } from './application/end-sessions.js';
import { ForgetOldLogIns } from './application/forget-old-log-ins.js';
import { IdentifyActor } from './application/identify-actor.js';
import { LogIn } from './application/log-in.js';
import { LogOut } from './application/log-out.js';
import { OpenSession } from './application/open-session.js';
import { People } from './application/people.js';
import { ReadAuditTrail } from './application/read-audit-trail.js';
import { ReadMe } from './application/read-me.js';
import { RegisterAccount } from './application/register-account.js';
import { RegistrationAllowance } from './application/registration-allowance.js';
import { SignUp } from './application/sign-up.js';
import { TeamReader } from './application/team-reader.js';
import { UpdateMe } from './application/update-me.js';
import { AdminAccountsController } from './http/admin-accounts.controller.js';
import { AdminAuditController } from './http/admin-audit.controller.js';
import { AdminTeamController } from './http/admin-team.controller.js';
import { AuthController } from './http/auth.controller.js';
import { ConsentTextsController } from './http/consent-texts.controller.js';
import { FrontDesk } from './http/front-desk.js';
import { MeController } from './http/me.controller.js';
import { SessionActorResolver } from './http/session-actor-resolver.js';
import { SessionCookie } from './http/session-cookie.js';
import { SessionStrategy } from './http/session.strategy.js';
import { LogInCandidates } from './infrastructure/log-in-candidates.js';
import { LogInFailures } from './infrastructure/log-in-failures.js';
import { Sessions } from './infrastructure/sessions.js';
import { PersonalData } from '../../platform/personal-data/personal-data.js';
import { ACCOUNT_HOLDINGS } from './application/holdings.js';

const FRONT_DOOR = [CarePeople, Consents, EndSessions, People, RegisterAccount, ActorResolver];

@Module({
  imports: [AuditModule, PassportModule, SettingsModule],
  controllers: [
    AdminAccountsController,
    AdminAuditController,
    AdminTeamController,
    AuthController,
    ConsentTextsController,
    MeController,
  ],
  providers: [
    AdminAccountReader,
    CarePeople,
    ChangeDuty,
    ChangeSuspension,
    Consents,
    EndSessions,
    ForgetOldLogIns,
    FrontDesk,
    IdentifyActor,
    LogIn,
    LogInCandidates,
    LogInFailures,
    LogOut,
    OpenSession,
    People,
    ReadAuditTrail,
    ReadMe,
    RegisterAccount,
    RegistrationAllowance,
    SessionCookie,
    Sessions,
    SessionStrategy,
    SignUp,
    TeamReader,
    UpdateMe,
    { provide: ActorResolver, useClass: SessionActorResolver },
  ],
  exports: FRONT_DOOR,
})
export class AccountsModule {
  constructor(personalData: PersonalData) {
    personalData.register(ACCOUNT_HOLDINGS);
  }
}
