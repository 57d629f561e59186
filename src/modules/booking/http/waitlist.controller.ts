import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { zoneId } from '../../../kernel/time/zones.js';
import { AllowAccess } from '../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../platform/http/actor.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { JoinWaitlist } from '../application/join-waitlist.js';
import { LeaveWaitlist } from '../application/leave-waitlist.js';
import { ListWaitlist } from '../application/list-waitlist.js';
import { JoinWaitlistRequest } from './waitlist.requests.js';
import {
  presentLine,
  presentPlace,
  PsychologistWaitlistResponse,
  WaitlistEntryListResponse,
  WaitlistEntryResponse,
} from './waitlist.responses.js';

@ApiTags('booking')
@Controller()
export class WaitlistController {
  constructor(
    private readonly join: JoinWaitlist,
    private readonly leave: LeaveWaitlist,
    private readonly waitlist: ListWaitlist,
  ) {}

  @Get('waitlist-entries')
  @AllowAccess('bookings:create')
  @ApiOperation({
    operationId: 'listWaitlistEntries',
    summary: 'What I wait for, and the times that are kept for me',
  })
  @ApiOkResponse({ type: WaitlistEntryListResponse })
  async list(@CurrentActor() { accountId }: Actor): Promise<WaitlistEntryListResponse> {
    return { items: (await this.waitlist.ofClient(accountId)).map(presentPlace) };
  }

  @Post('waitlist-entries')
  @HttpCode(200)
  @AllowAccess('bookings:create')
  @ApiOperation({
    operationId: 'joinWaitlist',
    summary: 'Wait for a time of a service; whoever waits for it already keeps their place',
  })
  @ApiOkResponse({ type: WaitlistEntryResponse })
  async create(
    @Body() body: JoinWaitlistRequest,
    @CurrentActor() actor: Actor,
  ): Promise<WaitlistEntryResponse> {
    const { accountId } = actor;
    const timeZone = zoneId(body.timeZone ?? actor.timeZone);
    const id = await this.join.run({ ...body, wanted: body.wanted ?? [], accountId, timeZone });
    return presentPlace(await this.waitlist.one(accountId, id));
  }

  @Delete('waitlist-entries/:id')
  @HttpCode(204)
  @AllowAccess('bookings:create')
  @ApiOperation({
    operationId: 'leaveWaitlist',
    summary: 'Wait no more; a time that is kept goes to the next in line',
  })
  @ApiNoContentResponse()
  delete(@Param('id', IdPipe) id: string, @CurrentActor() { accountId }: Actor): Promise<void> {
    return this.leave.run(id, accountId);
  }

  @Get('psychologist-waitlist')
  @AllowAccess('bookings:decide')
  @ApiOperation({
    operationId: 'countWaitlist',
    summary: 'How many wait for each of my services',
  })
  @ApiOkResponse({ type: PsychologistWaitlistResponse })
  async counts(@CurrentActor() { accountId }: Actor): Promise<PsychologistWaitlistResponse> {
    return { items: (await this.waitlist.countsOf(accountId)).map(presentLine) };
  }
}
