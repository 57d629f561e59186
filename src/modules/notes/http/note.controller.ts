import {
  Body,
  Controller,
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
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AllowAccess, OpenWhileSuspended } from '../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../platform/http/actor.js';
import { EntityTag, IfMatch, IF_MATCH_HEADER } from '../../../platform/http/entity-tag.js';
import type { ExpectedVersion } from '../../../platform/http/expected-version.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { IDEMPOTENCY_KEY_HEADER, IdempotencyKey } from '../../../platform/http/idempotency.js';
import type { Who } from '../domain/note.js';
import { Asker } from './asker.js';
import { NoteDesk } from './note-desk.js';
import { AddendumRequest, PutNoteRequest } from './notes.requests.js';
import { NoteResponse } from './notes.responses.js';

const OVER_NOTE = {
  ...IF_MATCH_HEADER,
  description: 'The ETag that was read; without it only a first version is taken',
};

@ApiTags('notes')
@Controller('bookings/:id/note')
@UseInterceptors(EntityTag)
export class NoteController {
  constructor(private readonly desk: NoteDesk) {}

  @Get()
  @AllowAccess('notes:write')
  @OpenWhileSuspended()
  @ApiOperation({ operationId: 'getNote', summary: 'My note about a session; its author’s alone' })
  @ApiOkResponse({ type: NoteResponse })
  get(
    @Param('id', IdPipe) bookingId: string,
    @CurrentActor() { accountId }: Actor,
  ): Promise<NoteResponse> {
    return this.desk.show({ bookingId, accountId });
  }

  @Put()
  @AllowAccess('notes:write')
  @ApiOperation({ operationId: 'putNote', summary: 'Save a draft over the version that was read' })
  @ApiHeader(OVER_NOTE)
  @ApiOkResponse({ type: NoteResponse })
  put(
    @Param('id', IdPipe) bookingId: string,
    @CurrentActor() { accountId }: Actor,
    @IfMatch() expected: ExpectedVersion,
    @Body() body: PutNoteRequest,
  ): Promise<NoteResponse> {
    return this.desk.put({ bookingId, accountId }, body, expected);
  }

  @Post('sign')
  @HttpCode(200)
  @AllowAccess('notes:write')
  @ApiOperation({ operationId: 'signNote', summary: 'Sign a note; from then on it never changes' })
  @ApiHeader(OVER_NOTE)
  @ApiOkResponse({ type: NoteResponse })
  sign(
    @Param('id', IdPipe) bookingId: string,
    @CurrentActor() { accountId }: Actor,
    @IfMatch() expected: ExpectedVersion,
  ): Promise<NoteResponse> {
    return this.desk.sign({ bookingId, accountId }, expected);
  }

  @Post('addenda')
  @AllowAccess('notes:write')
  @ApiOperation({ operationId: 'addNoteAddendum', summary: 'Add to a signed note' })
  @ApiHeader(IDEMPOTENCY_KEY_HEADER)
  @ApiParam({ name: 'id', type: String })
  @ApiCreatedResponse({ type: NoteResponse })
  async amend(
    @Asker() who: Who,
    @Body() { text }: AddendumRequest,
    @IdempotencyKey() key: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NoteResponse> {
    const answer = await this.desk.amend(who, text, key);
    if (answer.isReplay) void reply.header('Idempotent-Replayed', 'true');
    return answer.body;
  }
}
