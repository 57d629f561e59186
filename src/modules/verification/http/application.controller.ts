import { Controller, Get, HttpCode, Post, UseInterceptors } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllowAccess } from '../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../platform/http/actor.js';
import { EntityTag, IfMatch, IF_MATCH_HEADER } from '../../../platform/http/entity-tag.js';
import type { ExpectedVersion } from '../../../platform/http/expected-version.js';
import { ReopenApplication } from '../application/reopen-application.js';
import { SubmitApplication } from '../application/submit-application.js';
import { ApplicationDesk } from './application-desk.js';
import { ApplicationResponse } from './application.responses.js';

@ApiTags('verification')
@Controller('application')
@UseInterceptors(EntityTag)
export class ApplicationController {
  constructor(
    private readonly desk: ApplicationDesk,
    private readonly submitApplication: SubmitApplication,
    private readonly reopenApplication: ReopenApplication,
  ) {}

  @Get()
  @AllowAccess('application:edit')
  @ApiOperation({
    operationId: 'getApplication',
    summary: 'My application: its state, what it rests on, what is missing',
  })
  @ApiOkResponse({ type: ApplicationResponse })
  get(@CurrentActor() actor: Actor): Promise<ApplicationResponse> {
    return this.desk.show(actor.accountId);
  }

  @Post('submit')
  @HttpCode(200)
  @AllowAccess('application:edit')
  @ApiOperation({ operationId: 'submitApplication', summary: 'Hand my application in' })
  @ApiHeader(IF_MATCH_HEADER)
  @ApiOkResponse({ type: ApplicationResponse })
  submit(
    @CurrentActor() { accountId }: Actor,
    @IfMatch() expected: ExpectedVersion,
  ): Promise<ApplicationResponse> {
    return this.desk.after(accountId, (tx) =>
      this.submitApplication.execute(tx, accountId, expected),
    );
  }

  @Post('reopen')
  @HttpCode(200)
  @AllowAccess('application:edit')
  @ApiOperation({
    operationId: 'reopenApplication',
    summary: 'Take a rejected application up again',
  })
  @ApiHeader(IF_MATCH_HEADER)
  @ApiOkResponse({ type: ApplicationResponse })
  reopen(
    @CurrentActor() { accountId }: Actor,
    @IfMatch() expected: ExpectedVersion,
  ): Promise<ApplicationResponse> {
    return this.desk.after(accountId, (tx) =>
      this.reopenApplication.execute(tx, accountId, expected),
    );
  }
}
