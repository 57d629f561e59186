import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllowAccess } from '../platform/http/access.js';
import { AdminInvariantsResponse, presentInvariants } from './admin-invariants.responses.js';
import { InvariantChecks } from './invariant-checks.js';

@ApiTags('admin')
@Controller('admin/invariants')
export class AdminInvariantsController {
  constructor(private readonly checks: InvariantChecks) {}

  @Get()
  @AllowAccess('admin:invariants:check')
  @ApiOperation({
    operationId: 'adminGetInvariants',
    summary: 'Whether money and bookings agree: what the last check found',
  })
  @ApiOkResponse({ type: AdminInvariantsResponse })
  async show(): Promise<AdminInvariantsResponse> {
    return presentInvariants(await this.checks.standing());
  }

  @Post('check')
  @HttpCode(202)
  @AllowAccess('admin:invariants:check')
  @ApiOperation({
    operationId: 'adminCheckInvariants',
    summary: 'Check them now; one check waits at a time, however many ask',
  })
  @ApiAcceptedResponse({ type: AdminInvariantsResponse })
  async check(): Promise<AdminInvariantsResponse> {
    await this.checks.ask();
    return presentInvariants(await this.checks.standing());
  }
}
