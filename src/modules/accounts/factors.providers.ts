import { AcceptInvitation } from './application/factors/accept-invitation.js';
import { AdminInvitations } from './application/factors/admin-invitations.js';
import { AfterRemoval } from './application/factors/after-removal.js';
import { CheckPasskey } from './application/factors/check-passkey.js';
import { CompleteLogIn } from './application/factors/complete-log-in.js';
import { DropFactors } from './application/factors/drop-factors.js';
import { Enter } from './application/factors/enter.js';
import { FactorNews } from './application/factors/factor-news.js';
import { FactorStanding } from './application/factors/factor-standing.js';
import { FinishFactorReset } from './application/factors/finish-factor-reset.js';
import { HandOutCodes } from './application/factors/hand-out-codes.js';
import { InviteAdmin } from './application/factors/invite-admin.js';
import { LogInWithPasskey } from './application/factors/log-in-with-passkey.js';
import { Prove } from './application/factors/prove.js';
import { ReadFactors } from './application/factors/read-factors.js';
import { RemoveFactor } from './application/factors/remove-factor.js';
import { RelyingParty } from './application/factors/relying-party.js';
import { SetUpPasskey } from './application/factors/set-up-passkey.js';
import { SetUpTotp } from './application/factors/set-up-totp.js';
import { StartFactorReset } from './application/factors/start-factor-reset.js';
import { StepUp } from './application/factors/step-up.js';
import { AccountLinksController } from './http/factors/account-links.controller.js';
import { AdminFactorsController } from './http/factors/admin-factors.controller.js';
import { MyFactorsController } from './http/factors/my-factors.controller.js';
import { MyPasskeysController } from './http/factors/my-passkeys.controller.js';
import { SecondStepController } from './http/factors/second-step.controller.js';
import { AccountLinks } from './infrastructure/factors/account-links.js';
import { PasskeyChallenges } from './infrastructure/factors/passkey-challenges.js';
import { Passkeys } from './infrastructure/factors/passkeys.js';
import { PendingLogIns } from './infrastructure/factors/pending-log-ins.js';
import { RecoveryCodes } from './infrastructure/factors/recovery-codes.js';
import { TotpFactors } from './infrastructure/factors/totp-factors.js';
import { WrongCodes } from './infrastructure/factors/wrong-codes.js';

/** Second factors, the ways back when they are lost, and the way in for admins. */
export const FACTOR_PROVIDERS = [
  AcceptInvitation,
  AccountLinks,
  AdminInvitations,
  AfterRemoval,
  CheckPasskey,
  CompleteLogIn,
  DropFactors,
  Enter,
  FactorNews,
  FactorStanding,
  FinishFactorReset,
  HandOutCodes,
  InviteAdmin,
  LogInWithPasskey,
  PasskeyChallenges,
  Passkeys,
  PendingLogIns,
  Prove,
  ReadFactors,
  RecoveryCodes,
  RelyingParty,
  RemoveFactor,
  SetUpPasskey,
  SetUpTotp,
  StartFactorReset,
  StepUp,
  TotpFactors,
  WrongCodes,
];

export const FACTOR_CONTROLLERS = [
  AccountLinksController,
  AdminFactorsController,
  MyFactorsController,
  MyPasskeysController,
  SecondStepController,
];
