import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllowAccess } from '../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../platform/http/actor.js';
import { PageQuery } from '../../../platform/http/cursor.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { ConsultationDesk } from './consultation-desk.js';
import { SendMessageRequest } from './consultation.requests.js';
import {
  ChatMessageListResponse,
  ChatMessageResponse,
  RoomResponse,
  RoomTicketResponse,
} from './consultation.responses.js';

@ApiTags('consultation')
@Controller('bookings/:id')
export class ConsultationController {
  constructor(private readonly desk: ConsultationDesk) {}

  @Get('room')
  @AllowAccess('signed-in')
  @ApiOperation({
    operationId: 'getRoom',
    summary: 'When the room of a session is open, who is in it, and who was there when',
  })
  @ApiOkResponse({ type: RoomResponse })
  room(@Param('id', IdPipe) id: string, @CurrentActor() actor: Actor): Promise<RoomResponse> {
    return this.desk.room(id, actor);
  }

  @Post('room-tickets')
  @AllowAccess('signed-in')
  @ApiOperation({
    operationId: 'createRoomTicket',
    summary: 'A ticket into the room: good once, for a minute, for this account',
  })
  @ApiCreatedResponse({ type: RoomTicketResponse })
  ticket(
    @Param('id', IdPipe) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<RoomTicketResponse> {
    return this.desk.ticket(id, actor);
  }

  @Get('messages')
  @AllowAccess('signed-in')
  @ApiOperation({
    operationId: 'listMessages',
    summary: 'What the two of a session wrote to each other',
  })
  @ApiOkResponse({ type: ChatMessageListResponse })
  messages(
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
    @CurrentActor() actor: Actor,
  ): Promise<ChatMessageListResponse> {
    return this.desk.messages(id, query, actor);
  }

  @Post('messages')
  @AllowAccess('signed-in')
  @ApiOperation({ operationId: 'sendMessage', summary: 'Write to the other one of a session' })
  @ApiCreatedResponse({ type: ChatMessageResponse })
  send(
    @Param('id', IdPipe) id: string,
    @Body() body: SendMessageRequest,
    @CurrentActor() actor: Actor,
  ): Promise<ChatMessageResponse> {
    return this.desk.send(id, body, actor);
  }
}
