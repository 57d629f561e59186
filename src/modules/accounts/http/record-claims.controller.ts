import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllowAccess } from '../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../platform/http/actor.js';
import { RecordClaims } from '../application/record-claims.js';
import { ClaimRecordRequest } from './children.requests.js';

@ApiTags('accounts')
@Controller('me/record-claims')
export class RecordClaimsController {
  constructor(private readonly claims: RecordClaims) {}

  @Post()
  @HttpCode(204)
  @AllowAccess('care-people:own')
  @ApiOperation({
    operationId: 'claimRecord',
    summary: 'Claim the record about me that a guardian had until I was 18',
  })
  @ApiNoContentResponse()
  async claim(
    @CurrentActor() { accountId }: Actor,
    @Body() body: ClaimRecordRequest,
  ): Promise<void> {
    await this.claims.claim(accountId, body);
  }
}
