import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { AllowAccess } from '../../../platform/http/access.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { GuestCookie } from '../../booking/index.js';
import { IssueTicket } from '../application/issue-ticket.js';
import { ShowGuestSession } from '../application/show-guest-session.js';
import { RoomTicketResponse } from './consultation.responses.js';
import { GuestSessionResponse, presentGuestSession } from './guest-sessions.responses.js';
import { presentTicket } from './present-consultation.js';

/** The one session of a guest. What opens it is the device that their link belongs to. */
@ApiTags('guests')
@Controller('guest-sessions/:guestId')
export class GuestSessionsController {
  constructor(
    private readonly show: ShowGuestSession,
    private readonly tickets: IssueTicket,
    private readonly cookie: GuestCookie,
  ) {}

  @Get()
  @AllowAccess('public')
  @ApiOperation({
    operationId: 'getGuestSession',
    summary: 'The session I am a guest of, on the device my link belongs to',
  })
  @ApiOkResponse({ type: GuestSessionResponse })
  async session(
    @Param('guestId', IdPipe) guestId: string,
    @Req() request: FastifyRequest,
  ): Promise<GuestSessionResponse> {
    const device = this.cookie.read(request, guestId);
    return presentGuestSession(await this.show.run(guestId, device));
  }

  @Post('room-tickets')
  @AllowAccess('public')
  @ApiOperation({
    operationId: 'createGuestRoomTicket',
    summary: 'A guest’s ticket into the room: good once, for a minute, for this guest',
  })
  @ApiCreatedResponse({ type: RoomTicketResponse })
  async ticket(
    @Param('guestId', IdPipe) guestId: string,
    @Req() request: FastifyRequest,
  ): Promise<RoomTicketResponse> {
    const device = this.cookie.read(request, guestId);
    return presentTicket(await this.tickets.forGuest(guestId, device));
  }
}
