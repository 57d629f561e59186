import { ActorOfAccount } from './application/support/actor-of-account.js';
import { MySupportAct } from './application/support/my-support-act.js';
import { SupportActing } from './application/support/support-acting.js';
import { AdminSupportController } from './http/support/admin-support.controller.js';
import { MySupportController } from './http/support/my-support.controller.js';
import { AccountsSupportDesk } from './http/support/support-desk.js';
import { SupportActs } from './infrastructure/support/support-acts.js';

/** Acting on behalf of somebody. */
export const SUPPORT_PROVIDERS = [
  ActorOfAccount,
  MySupportAct,
  SupportActing,
  SupportActs,
  AccountsSupportDesk,
];

export const SUPPORT_CONTROLLERS = [AdminSupportController, MySupportController];
