import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Put,
  Res,
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
import type { FastifyReply } from 'fastify';
import { AllowAccess } from '../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../platform/http/actor.js';
import { EntityTag, IfMatch, IF_MATCH_HEADER } from '../../../platform/http/entity-tag.js';
import type { ExpectedVersion } from '../../../platform/http/expected-version.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { IDEMPOTENCY_KEY_HEADER, IdempotencyKey } from '../../../platform/http/idempotency.js';
import { PutServiceRequest } from './own-profile.requests.js';
import { OwnServiceListResponse, OwnServiceResponse } from './own-profile.responses.js';
import { ServiceDesk } from './service-desk.js';

@ApiTags('directory')
@Controller('me/services')
export class OwnServicesController {
  constructor(private readonly desk: ServiceDesk) {}

  @Get()
  @AllowAccess('profile:edit')
  @ApiOperation({ operationId: 'listOwnServices', summary: 'What I offer' })
  @ApiOkResponse({ type: OwnServiceListResponse })
  list(@CurrentActor() actor: Actor): Promise<OwnServiceListResponse> {
    return this.desk.list(actor);
  }

  @Post()
  @AllowAccess('profile:edit')
  @UseInterceptors(EntityTag)
  @ApiOperation({ operationId: 'createService', summary: 'Offer one more service' })
  @ApiHeader(IDEMPOTENCY_KEY_HEADER)
  @ApiCreatedResponse({ type: OwnServiceResponse })
  async create(
    @Body() body: PutServiceRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OwnServiceResponse> {
    const answer = await this.desk.add(actor, body, key);
    if (answer.isReplay) void reply.header('Idempotent-Replayed', 'true');
    return answer.body;
  }

  @Put(':id')
  @AllowAccess('profile:edit')
  @UseInterceptors(EntityTag)
  @ApiOperation({
    operationId: 'putService',
    summary: 'Rewrite a service; what is booked keeps its name, length and price',
  })
  @ApiHeader(IF_MATCH_HEADER)
  @ApiOkResponse({ type: OwnServiceResponse })
  put(
    @Param('id', IdPipe) id: string,
    @CurrentActor() actor: Actor,
    @IfMatch() expected: ExpectedVersion,
    @Body() body: PutServiceRequest,
  ): Promise<OwnServiceResponse> {
    return this.desk.change({ accountId: actor.accountId, id }, body, expected);
  }

  @Delete(':id')
  @HttpCode(204)
  @AllowAccess('profile:edit')
  @ApiOperation({
    operationId: 'withdrawService',
    summary: 'Offer a service no longer; what is booked stands',
  })
  @ApiNoContentResponse()
  async withdraw(@Param('id', IdPipe) id: string, @CurrentActor() actor: Actor): Promise<void> {
    await this.desk.withdraw(actor, id);
  }
}
