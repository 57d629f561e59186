import { Controller, Delete, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AllowAccess } from '../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../platform/http/actor.js';
import { knowsTag } from '../../../platform/http/known-tag.js';
import { OwnCalendarFeed } from '../application/own-calendar-feed.js';
import { ReadCalendarFeed } from '../application/read-calendar-feed.js';
import {
  CalendarFeedResponse,
  NewCalendarFeedResponse,
  presentFeed,
} from './calendar-feeds.responses.js';

const CALENDAR = 'text/calendar';
/** Asked for anew each time, and kept by nobody on the way. */
const HEADERS = {
  'Cache-Control': 'private, no-cache',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex',
};

@ApiTags('integrations')
@Controller()
export class CalendarFeedsController {
  constructor(
    private readonly own: OwnCalendarFeed,
    private readonly readFeed: ReadCalendarFeed,
  ) {}

  @Get('me/calendar-feed')
  @AllowAccess('signed-in')
  @ApiOperation({
    operationId: 'getCalendarFeed',
    summary: 'Whether my sessions can be read by a calendar program, and when that last happened',
  })
  @ApiOkResponse({ type: CalendarFeedResponse })
  async show(@CurrentActor() { accountId }: Actor): Promise<CalendarFeedResponse> {
    return presentFeed(await this.own.show(accountId));
  }

  @Post('me/calendar-feed')
  @AllowAccess('signed-in')
  @ApiOperation({
    operationId: 'renewCalendarFeed',
    summary: 'Make a private address for calendar programs; the one before ends',
    description:
      'The only answer that ever holds the address. That is why no Idempotency-Key is honoured here.',
  })
  @ApiCreatedResponse({ type: NewCalendarFeedResponse })
  async renew(@CurrentActor() { accountId }: Actor): Promise<NewCalendarFeedResponse> {
    const address = await this.own.renew(accountId);
    return { ...presentFeed(await this.own.show(accountId)), address };
  }

  @Delete('me/calendar-feed')
  @HttpCode(204)
  @AllowAccess('signed-in')
  @ApiOperation({
    operationId: 'revokeCalendarFeed',
    summary: 'End the private address; calendar programs read nothing there any more',
  })
  @ApiNoContentResponse({ description: 'The address opens nothing' })
  revoke(@CurrentActor() { accountId }: Actor): Promise<void> {
    return this.own.revoke(accountId);
  }

  @Get('calendar-feeds/:token.ics')
  @AllowAccess('public')
  @ApiOperation({
    operationId: 'readCalendarFeed',
    summary: 'When somebody’s sessions are, for a calendar program that knows the address',
  })
  @ApiProduces(CALENDAR)
  @ApiOkResponse({ schema: { type: 'string' } })
  async read(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const { text, etag } = await this.readFeed.execute(token);
    void reply.headers({ ...HEADERS, ETag: etag });
    if (knowsTag(request, etag)) return reply.status(304).send();
    return reply.type(`${CALENDAR}; charset=utf-8`).send(text);
  }
}
