import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { PassportModule } from '@nestjs/passport';
import { ActorResolver } from '../../platform/http/actor.js';
import { SettingsModule } from '../settings/index.js';
import { AdminAccountReader } from './application/admin-account-reader.js';
import { AuditModule } from '../../platform/audit/audit.module.js';
import { CarePeople } from './application/care-people.js';
import { Children } from './application/children.js';
import { ChangeDuty } from './application/change-duty.js';
import { ChangeSuspension } from './application/change-suspension.js';
import { EndAllSessions } from './application/end-all-sessions.js';
import { Consents } from './application/consents.js';
import { EndSessions } from './application/end-sessions.js';
import { ForgetOldLogIns } from './application/forget-old-log-ins.js';
import { IdentifyActor } from './application/identify-actor.js';
import { Leaving } from './application/leaving.js';
import { LogIn } from './application/log-in.js';
import { LogInTrail } from './application/log-in-trail.js';
import { LogOut } from './application/log-out.js';
import { OpenSession } from './application/open-session.js';
import { People } from './application/people.js';
import { RecordClaims } from './application/record-claims.js';
import { ReadAuditTrail } from './application/read-audit-trail.js';
import { ReadOwnTrail } from './application/read-own-trail.js';
import { ReadMe } from './application/read-me.js';
import { RegisterAccount } from './application/register-account.js';
import { RegistrationAllowance } from './application/registration-allowance.js';
import { SignUp } from './application/sign-up.js';
import { TeamReader } from './application/team-reader.js';
import { UpdateMe } from './application/update-me.js';
import { AdminInvitations } from './application/factors/admin-invitations.js';
import { FACTOR_CONTROLLERS, FACTOR_PROVIDERS } from './factors.providers.js';
import { SUPPORT_CONTROLLERS, SUPPORT_PROVIDERS } from './support.providers.js';
import { ActorOfAccount } from './application/support/actor-of-account.js';
import { AccountsSupportDesk } from './http/support/support-desk.js';
import { AccountLinks } from './infrastructure/factors/account-links.js';
import { AdminAccountsController } from './http/admin-accounts.controller.js';
import { AdminAuditController } from './http/admin-audit.controller.js';
import { AdminTeamController } from './http/admin-team.controller.js';
import { AuthController } from './http/auth.controller.js';
import { ChildrenController } from './http/children.controller.js';
import { ConsentTextsController } from './http/consent-texts.controller.js';
import { FrontDesk } from './http/front-desk.js';
import { MyTrailController } from './http/my-trail.controller.js';
import { MeController } from './http/me.controller.js';
import { SessionActorResolver } from './http/session-actor-resolver.js';
import { SessionCookie } from './http/session-cookie.js';
import { SessionStrategy } from './http/session.strategy.js';
import { LogInCandidates } from './infrastructure/log-in-candidates.js';
import { LogInFailures } from './infrastructure/log-in-failures.js';
import { Sessions } from './infrastructure/sessions.js';
import { MasterKeys } from '../../platform/crypto/master-keys.js';
import { pepperFrom } from './infrastructure/pepper.js';
import { PersonalData } from '../../platform/personal-data/personal-data.js';
import { ACCOUNT_HOLDINGS } from './application/holdings.js';
import { AccountLetters } from './application/account-letters.js';
import { AccountPost } from './application/account-post.js';
import { AskForEmailProof } from './application/ask-for-email-proof.js';
import { AskForReset } from './application/ask-for-reset.js';
import { ChangeEmail } from './application/change-email.js';
import { ChangePhone } from './application/change-phone.js';
import { FollowSession } from './application/follow-session.js';
import { ProvePhone } from './application/prove-phone.js';
import { SendPhoneCode } from './application/send-phone-code.js';
import { MyPhoneController } from './http/my-phone.controller.js';
import { RenewCookie } from './http/renew-cookie.js';
import { PhoneProofs } from './infrastructure/phone-proofs.js';
import { SessionTokens } from './infrastructure/session-tokens.js';
import { ChangePassword } from './application/change-password.js';
import { ConfirmPassword } from './application/confirm-password.js';
import { DisownChange } from './application/disown-change.js';
import { LogInDoor } from './application/log-in-door.js';
import { MyDevices } from './application/my-devices.js';
import { ProveEmail } from './application/prove-email.js';
import { RenewPasswordHash } from './application/renew-password-hash.js';
import { ResetPassword } from './application/reset-password.js';
import { DeviceCookie } from './http/device-cookie.js';
import { KnownDevices } from './infrastructure/known-devices.js';
import { LetterLinks } from './infrastructure/letter-links.js';
import { Throttle } from './infrastructure/throttle.js';
import { MySecurityController } from './http/my-security.controller.js';
import { RecordClaimsController } from './http/record-claims.controller.js';
import { RecoveryController } from './http/recovery.controller.js';

const FRONT_DOOR = [
  AccountLetters,
  AccountLinks,
  AccountsSupportDesk,
  ActorOfAccount,
  AdminInvitations,
  CarePeople,
  Consents,
  EndSessions,
  Leaving,
  People,
  PhoneProofs,
  RecordClaims,
  RegisterAccount,
  ActorResolver,
];

/** Registering, logging in and getting back in. */
const SELF_SERVICE = [
  AccountLetters,
  AccountPost,
  AskForEmailProof,
  AskForReset,
  ChangeEmail,
  ChangePhone,
  FollowSession,
  PhoneProofs,
  ProvePhone,
  SendPhoneCode,
  SessionTokens,
  ChangePassword,
  ConfirmPassword,
  DisownChange,
  LogInDoor,
  MyDevices,
  ProveEmail,
  RenewPasswordHash,
  ResetPassword,
  DeviceCookie,
  KnownDevices,
  LetterLinks,
  Throttle,
];

@Module({
  imports: [AuditModule, PassportModule, SettingsModule],
  controllers: [
    AdminAccountsController,
    AdminAuditController,
    AdminTeamController,
    AuthController,
    ChildrenController,
    ConsentTextsController,
    MeController,
    ...FACTOR_CONTROLLERS,
    MyPhoneController,
    ...SUPPORT_CONTROLLERS,
    MySecurityController,
    RecordClaimsController,
    RecoveryController,
    MyTrailController,
  ],
  providers: [
    ...SELF_SERVICE,
    AdminAccountReader,
    CarePeople,
    ChangeDuty,
    ChangeSuspension,
    Children,
    EndAllSessions,
    Consents,
    EndSessions,
    ForgetOldLogIns,
    FrontDesk,
    IdentifyActor,
    Leaving,
    LogIn,
    LogInCandidates,
    LogInFailures,
    LogInTrail,
    LogOut,
    OpenSession,
    People,
    ReadAuditTrail,
    ReadMe,
    ReadOwnTrail,
    RecordClaims,
    RegisterAccount,
    RegistrationAllowance,
    SessionCookie,
    Sessions,
    SessionStrategy,
    SignUp,
    TeamReader,
    UpdateMe,
    ...FACTOR_PROVIDERS,
    { provide: APP_INTERCEPTOR, useClass: RenewCookie },
    ...SUPPORT_PROVIDERS,
    { provide: ActorResolver, useClass: SessionActorResolver },
  ],
  exports: FRONT_DOOR,
})
export class AccountsModule {
  constructor(personalData: PersonalData, masters: MasterKeys) {
    pepperFrom(masters);
    personalData.register(ACCOUNT_HOLDINGS);
  }
}
