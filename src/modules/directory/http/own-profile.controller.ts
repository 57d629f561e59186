import { Body, Controller, Get, Put, UseInterceptors } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Database } from '../../../platform/database/database.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { AllowAccess, OpenWhileSuspended } from '../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../platform/http/actor.js';
import { EntityTag, IfMatch, IF_MATCH_HEADER } from '../../../platform/http/entity-tag.js';
import type { ExpectedVersion } from '../../../platform/http/expected-version.js';
import { OwnProfiles } from '../application/own-profiles.js';
import { SaveProfile } from '../application/save-profile.js';
import { contentOf, presentOwnProfile } from './own-profile.presenter.js';
import { PutProfileRequest } from './own-profile.requests.js';
import { OwnProfileResponse } from './own-profile.responses.js';

@ApiTags('directory')
@Controller('me/profile')
@UseInterceptors(EntityTag)
export class OwnProfileController {
  constructor(
    private readonly database: Database,
    private readonly runner: TransactionRunner,
    private readonly profiles: OwnProfiles,
    private readonly saveProfile: SaveProfile,
  ) {}

  @Get()
  @AllowAccess('profile:edit')
  @OpenWhileSuspended()
  @ApiOperation({ operationId: 'getOwnProfile', summary: 'My profile, as far as it is written' })
  @ApiOkResponse({ type: OwnProfileResponse })
  async get(@CurrentActor() actor: Actor): Promise<OwnProfileResponse> {
    return presentOwnProfile(await this.profiles.ofAccount(this.database, actor.accountId));
  }

  @Put()
  @AllowAccess('profile:edit')
  @ApiOperation({
    operationId: 'putOwnProfile',
    summary: 'Write my profile down; a draft may have gaps',
  })
  @ApiHeader(IF_MATCH_HEADER)
  @ApiOkResponse({ type: OwnProfileResponse })
  async put(
    @CurrentActor() actor: Actor,
    @IfMatch() expected: ExpectedVersion,
    @Body() body: PutProfileRequest,
  ): Promise<OwnProfileResponse> {
    return this.runner.run(async (tx) => {
      await this.saveProfile.execute(tx, actor.accountId, contentOf(body), expected);
      return presentOwnProfile(await this.profiles.ofAccount(tx, actor.accountId));
    });
  }
}
