import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllowAccess, AllowKey } from '../../../platform/http/access.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { CheckedCredentials } from '../application/checked-credentials.js';
import {
  CheckedCredentialListResponse,
  presentCheckedCredentials,
} from './checked-credentials.responses.js';

@ApiTags('directory')
@Controller('psychologists/:id/credentials')
export class CheckedCredentialsController {
  constructor(private readonly checked: CheckedCredentials) {}

  @Get()
  @AllowAccess('public')
  @AllowKey('directory:read')
  @ApiOperation({
    operationId: 'listCheckedCredentials',
    summary: 'What was checked of a psychologist, and when',
  })
  @ApiOkResponse({ type: CheckedCredentialListResponse })
  async list(@Param('id', IdPipe) id: string): Promise<CheckedCredentialListResponse> {
    return presentCheckedCredentials(await this.checked.of(id));
  }
}
