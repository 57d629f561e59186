import { Global, Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { AdminActs } from './admin-acts.js';
import { Audit } from './audit.js';
import { AuditTrail } from './audit-trail.js';
import { ChainAnchors } from './chain-anchors.js';
import { CHAIN_KEYS, RingChainKeys } from './chain-keys.js';
import { ChainState } from './chain-state.js';
import { CheckChain } from './check-chain.js';
import { KeepChain } from './keep-chain.js';
import { Refusals } from './refusals.js';
import { Tally } from './tally.js';

@Global()
@Module({
  providers: [
    Audit,
    AuditTrail,
    ChainAnchors,
    ChainState,
    CheckChain,
    KeepChain,
    Refusals,
    Tally,
    { provide: CHAIN_KEYS, useClass: RingChainKeys },
    { provide: APP_INTERCEPTOR, useClass: AdminActs },
  ],
  exports: [Audit, AuditTrail, ChainState, Refusals, Tally],
})
export class AuditModule {}
