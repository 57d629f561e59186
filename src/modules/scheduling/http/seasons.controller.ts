import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Put,
  UseInterceptors,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { Database } from '../../../platform/database/database.js';
import { AllowAccess, OpenWhileSuspended } from '../../../platform/http/access.js';
import { CurrentActor } from '../../../platform/http/actor.js';
import { EntityTag, IfMatch, IF_MATCH_HEADER } from '../../../platform/http/entity-tag.js';
import type { ExpectedVersion } from '../../../platform/http/expected-version.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { Seasons } from '../application/seasons.js';
import { OwnProfilePipe } from './own-profile.pipe.js';
import { PutSeasonRequest } from './seasons.requests.js';
import {
  namedSeasonOf,
  presentSeason,
  SeasonListResponse,
  SeasonResponse,
} from './seasons.responses.js';

@ApiTags('scheduling')
@Controller('schedule/seasons')
export class SeasonsController {
  constructor(
    private readonly database: Database,
    private readonly seasons: Seasons,
  ) {}

  @Get()
  @AllowAccess('schedule:edit')
  @OpenWhileSuspended()
  @ApiOperation({
    operationId: 'listSeasons',
    summary:
      'Dates on which I have another week: travel, a fasting month, new hours from a date on',
  })
  @ApiOkResponse({ type: SeasonListResponse })
  async list(@CurrentActor(OwnProfilePipe) own: string): Promise<SeasonListResponse> {
    return { items: (await this.seasons.list(this.database, own)).map(presentSeason) };
  }

  @Post()
  @UseInterceptors(EntityTag)
  @AllowAccess('schedule:edit')
  @ApiOperation({ operationId: 'addSeason', summary: 'Have another week on some dates' })
  @ApiCreatedResponse({ type: SeasonResponse })
  async add(
    @CurrentActor(OwnProfilePipe) own: string,
    @Body() body: PutSeasonRequest,
  ): Promise<SeasonResponse> {
    return presentSeason(await this.seasons.add(own, namedSeasonOf(body)));
  }

  @Get(':id')
  @UseInterceptors(EntityTag)
  @AllowAccess('schedule:edit')
  @OpenWhileSuspended()
  @ApiOperation({ operationId: 'getSeason', summary: 'One of my other weeks' })
  @ApiOkResponse({ type: SeasonResponse })
  async get(
    @CurrentActor(OwnProfilePipe) own: string,
    @Param('id', IdPipe) id: string,
  ): Promise<SeasonResponse> {
    return presentSeason(await this.seasons.one(this.database, own, id));
  }

  @Put(':id')
  @UseInterceptors(EntityTag)
  @AllowAccess('schedule:edit')
  @ApiOperation({ operationId: 'putSeason', summary: 'Change one of my other weeks' })
  @ApiHeader(IF_MATCH_HEADER)
  @ApiOkResponse({ type: SeasonResponse })
  async put(
    @CurrentActor(OwnProfilePipe) own: string,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: ExpectedVersion,
    @Body() body: PutSeasonRequest,
  ): Promise<SeasonResponse> {
    return presentSeason(await this.seasons.change(own, { id, expected }, namedSeasonOf(body)));
  }

  @Delete(':id')
  @HttpCode(204)
  @AllowAccess('schedule:edit')
  @ApiOperation({ operationId: 'deleteSeason', summary: 'Let the ordinary week apply again' })
  @ApiNoContentResponse()
  async delete(
    @CurrentActor(OwnProfilePipe) own: string,
    @Param('id', IdPipe) id: string,
  ): Promise<void> {
    await this.seasons.remove(own, id);
  }
}
