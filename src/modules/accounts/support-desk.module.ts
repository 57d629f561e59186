import { Global, Module } from '@nestjs/common';
import { SupportDesk } from '../../platform/http/support-desk.js';
import { AccountsModule } from './accounts.module.js';
import { AccountsSupportDesk } from './http/support/support-desk.js';

/** Global, because the access guard, which knows no module, asks its `SupportDesk` of this one. */
@Global()
@Module({
  imports: [AccountsModule],
  providers: [{ provide: SupportDesk, useExisting: AccountsSupportDesk }],
  exports: [SupportDesk],
})
export class SupportDeskModule {}
