import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { AllowAccess } from '../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../platform/http/actor.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { EndGuestLink } from '../application/end-guest-link.js';
import { InviteGuest } from '../application/invite-guest.js';
import { ListGuests } from '../application/list-guests.js';
import { InviteGuestRequest } from './guests.requests.js';
import { GuestListResponse, GuestResponse, presentGuest } from './guests.responses.js';

/** Whom client and psychologist bring to a session. */
@ApiTags('booking')
@Controller('bookings/:id/guests')
export class GuestsController {
  constructor(
    private readonly list: ListGuests,
    private readonly invite: InviteGuest,
    private readonly end: EndGuestLink,
  ) {}

  @Get()
  @AllowAccess('signed-in')
  @ApiOperation({
    operationId: 'listGuests',
    summary: 'Who is invited to a session, by their own link',
  })
  @ApiOkResponse({ type: GuestListResponse })
  async all(
    @Param('id', IdPipe) bookingId: string,
    @CurrentActor() { accountId }: Actor,
  ): Promise<GuestListResponse> {
    const guests = await this.list.run({ bookingId, accountId });
    return { items: guests.map(presentGuest) };
  }

  @Post()
  @AllowAccess('signed-in')
  @ApiOperation({
    operationId: 'inviteGuest',
    summary: 'Send somebody a link of their own to one session; an address twice is invited once',
  })
  @ApiCreatedResponse({ type: GuestResponse })
  async add(
    @Param('id', IdPipe) bookingId: string,
    @Body() body: InviteGuestRequest,
    @CurrentActor() { accountId }: Actor,
  ): Promise<GuestResponse> {
    return presentGuest(await this.invite.run({ bookingId, accountId }, body));
  }

  @Post(':guestId/replacement')
  @AllowAccess('signed-in')
  @ApiOperation({
    operationId: 'replaceGuestLink',
    summary: 'Send a guest another link; the one before opens nothing any more',
  })
  @ApiCreatedResponse({ type: GuestResponse })
  async replace(
    @Param('id', IdPipe) bookingId: string,
    @Param('guestId', IdPipe) guestId: string,
    @CurrentActor() { accountId }: Actor,
  ): Promise<GuestResponse> {
    return presentGuest(await this.end.replace({ bookingId, accountId }, guestId));
  }

  @Delete(':guestId')
  @HttpCode(204)
  @AllowAccess('signed-in')
  @ApiOperation({
    operationId: 'revokeGuestLink',
    summary: 'Take a guest’s link back; whoever is in the room by it is shown out',
  })
  @ApiNoContentResponse()
  async revoke(
    @Param('id', IdPipe) bookingId: string,
    @Param('guestId', IdPipe) guestId: string,
    @CurrentActor() { accountId }: Actor,
  ): Promise<void> {
    await this.end.revoke({ bookingId, accountId }, guestId);
  }
}
