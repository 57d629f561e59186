import { Module } from '@nestjs/common';
import { AdminInvariantsController } from './admin-invariants.controller.js';
import { CheckInvariants } from './check-invariants.js';
import { InvariantChecks } from './invariant-checks.js';
import { KeepInvariants } from './keep-invariants.js';

@Module({
  controllers: [AdminInvariantsController],
  providers: [CheckInvariants, InvariantChecks, KeepInvariants],
})
export class InvariantsModule {}
