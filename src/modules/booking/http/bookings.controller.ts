import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  AllowAccess,
  AllowKey,
  MayActOnBehalf,
  OpenWhileSuspended,
} from '../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../platform/http/actor.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { IdempotencyKey } from '../../../platform/http/idempotency.js';
import { Takes } from '../../../platform/http/reading/shares.js';
import { BookingScreens } from './booking-screens.js';
import {
  CancelBookingRequest,
  CreateBookingRequest,
  ListBookingsQuery,
  MarkAbsentRequest,
  RejectBookingRequest,
} from './bookings.requests.js';
import {
  AlternativesResponse,
  BookingListResponse,
  BookingResponse,
} from './bookings.responses.js';
import { CancellationQuoteResponse } from './cancellation.responses.js';

@ApiTags('booking')
@Controller('bookings')
export class BookingsController {
  constructor(private readonly screens: BookingScreens) {}

  @Post()
  @AllowAccess('bookings:create')
  @AllowKey('bookings:write')
  @ApiOperation({
    operationId: 'createBooking',
    summary: 'Keep a time: held while it is paid for, or requested at once when it is free',
  })
  @ApiHeader({
    name: 'Idempotency-Key',
    required: true,
    schema: { type: 'string', maxLength: 255 },
  })
  @ApiCreatedResponse({ type: BookingResponse })
  @ApiOkResponse({ type: BookingResponse, description: 'The same time was held by you already' })
  async create(
    @Body() body: CreateBookingRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BookingResponse> {
    const answer = await this.screens.create(body, actor, key);
    void reply.status(answer.status);
    if (answer.isReplay) void reply.header('Idempotent-Replayed', 'true');
    return answer.body;
  }

  @Get()
  @AllowAccess('signed-in')
  @OpenWhileSuspended()
  @AllowKey('bookings:read')
  @MayActOnBehalf()
  @ApiOperation({ operationId: 'listBookings', summary: 'Bookings one is a party of' })
  @ApiOkResponse({ type: BookingListResponse })
  list(
    @Query() query: ListBookingsQuery,
    @CurrentActor() actor: Actor,
  ): Promise<BookingListResponse> {
    return this.screens.list(query, actor);
  }

  @Get(':id')
  @AllowAccess('signed-in')
  @OpenWhileSuspended()
  @AllowKey('bookings:read')
  @MayActOnBehalf()
  @ApiOperation({ operationId: 'getBooking', summary: 'A booking one is a party of' })
  @ApiOkResponse({ type: BookingResponse })
  get(@Param('id', IdPipe) id: string, @CurrentActor() actor: Actor): Promise<BookingResponse> {
    return this.screens.show(id, actor);
  }

  @Get(':id/alternatives')
  @Takes('search')
  @AllowAccess('signed-in')
  @ApiOperation({
    operationId: 'listAlternatives',
    summary: 'Up to three times nearest to a booking’s own that can be booked now',
  })
  @ApiOkResponse({ type: AlternativesResponse })
  alternatives(
    @Param('id', IdPipe) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<AlternativesResponse> {
    return this.screens.alternatives(id, actor);
  }

  @Get(':id/cancellation-quote')
  @AllowAccess('signed-in')
  @ApiOperation({
    operationId: 'getCancellationQuote',
    summary: 'What cancelling would give back now, why, and until when',
  })
  @ApiOkResponse({ type: CancellationQuoteResponse })
  quote(
    @Param('id', IdPipe) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<CancellationQuoteResponse> {
    return this.screens.quote(id, actor);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @AllowAccess('signed-in')
  @AllowKey('bookings:write')
  @MayActOnBehalf()
  @ApiOperation({
    operationId: 'cancelBooking',
    summary: 'Cancel by the policy: nothing less comes back than was quoted',
  })
  @ApiBody({ type: CancelBookingRequest, required: false })
  @ApiOkResponse({ type: BookingResponse })
  cancel(
    @Param('id', IdPipe) id: string,
    @Body() body: CancelBookingRequest,
    @CurrentActor() actor: Actor,
  ): Promise<BookingResponse> {
    return this.screens.cancel(id, body, actor);
  }

  @Post(':id/confirm')
  @HttpCode(200)
  @AllowAccess('bookings:decide')
  @ApiOperation({ operationId: 'confirmBooking', summary: 'The psychologist says yes' })
  @ApiOkResponse({ type: BookingResponse })
  confirm(@Param('id', IdPipe) id: string, @CurrentActor() actor: Actor): Promise<BookingResponse> {
    return this.screens.confirm(id, actor);
  }

  @Post(':id/reject')
  @HttpCode(200)
  @AllowAccess('bookings:decide')
  @ApiOperation({
    operationId: 'rejectBooking',
    summary: 'The psychologist says no; everything is paid back',
  })
  @ApiOkResponse({ type: BookingResponse })
  reject(
    @Param('id', IdPipe) id: string,
    @Body() body: RejectBookingRequest,
    @CurrentActor() actor: Actor,
  ): Promise<BookingResponse> {
    return this.screens.reject(id, body, actor);
  }

  @Post(':id/complete')
  @HttpCode(200)
  @AllowAccess('bookings:decide')
  @ApiOperation({ operationId: 'completeBooking', summary: 'The session took place' })
  @ApiOkResponse({ type: BookingResponse })
  complete(
    @Param('id', IdPipe) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<BookingResponse> {
    return this.screens.mark(id, 'completed', actor);
  }

  @Post(':id/mark-absent')
  @HttpCode(200)
  @AllowAccess('bookings:decide')
  @ApiOperation({ operationId: 'markAbsent', summary: 'Somebody did not come' })
  @ApiOkResponse({ type: BookingResponse })
  markAbsent(
    @Param('id', IdPipe) id: string,
    @Body() body: MarkAbsentRequest,
    @CurrentActor() actor: Actor,
  ): Promise<BookingResponse> {
    return this.screens.mark(id, `${body.who}_absent`, actor);
  }
}
