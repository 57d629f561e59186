import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { parseInstant, type Instant } from '../../../kernel/time/instant.js';
import { zoneId } from '../../../kernel/time/zones.js';
import { AllowAccess } from '../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../platform/http/actor.js';
import { IdempotencyKey } from '../../../platform/http/idempotency.js';
import { Takes } from '../../../platform/http/reading/shares.js';
import { BookSeries } from '../application/book-series.js';
import { PreviewSeries } from '../application/preview-series.js';
import { CreateSeriesRequest, PreviewSeriesRequest } from './series.requests.js';
import {
  presentDate,
  presentSeries,
  SeriesPreviewResponse,
  SeriesResponse,
} from './series.responses.js';

@ApiTags('booking')
@Controller('booking-series')
export class SeriesController {
  constructor(
    private readonly previewSeries: PreviewSeries,
    private readonly bookSeries: BookSeries,
  ) {}

  @Post('preview')
  @HttpCode(200)
  @Takes('search')
  @AllowAccess('bookings:create')
  @ApiOperation({
    operationId: 'previewSeries',
    summary: 'The same time every week: which dates can be had, and what can be had instead',
  })
  @ApiOkResponse({ type: SeriesPreviewResponse })
  async preview(
    @Body() body: PreviewSeriesRequest,
    @CurrentActor() { accountId, timeZone }: Actor,
  ): Promise<SeriesPreviewResponse> {
    const dates = await this.previewSeries.run({
      ...body,
      accountId,
      startsAt: readInstant(body.startsAt),
      clientZone: zoneId(body.timeZone ?? timeZone),
    });
    return { items: dates.map(presentDate) };
  }

  @Post()
  @AllowAccess('bookings:create')
  @ApiOperation({
    operationId: 'createSeries',
    summary: 'Keep several times as one: each is a booking of its own, and all are taken or none',
  })
  @ApiHeader({
    name: 'Idempotency-Key',
    required: true,
    schema: { type: 'string', maxLength: 255 },
  })
  @ApiCreatedResponse({ type: SeriesResponse })
  async create(
    @Body() body: CreateSeriesRequest,
    @CurrentActor() { accountId, timeZone }: Actor,
    @IdempotencyKey() key: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeriesResponse> {
    const request = {
      ...body,
      clientAccountId: accountId,
      startsAts: body.startsAts.map(readInstant),
      timeZone: body.timeZone ?? timeZone,
      consents: body.consents ?? [],
    };
    const answer = await this.bookSeries.run(request, { key, body }, presentSeries);
    if (answer.isReplay) void reply.header('Idempotent-Replayed', 'true');
    return answer.body;
  }
}

/** The request was judged already. */
function readInstant(text: string): Instant {
  const read = parseInstant(text);
  if (read === undefined) throw new Error('An instant that is none passed the request.');
  return read;
}
