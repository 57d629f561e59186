import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AllowAccess } from '../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../platform/http/actor.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { IdempotencyKey } from '../../../platform/http/idempotency.js';
import { BookingResponse } from './bookings.responses.js';
import { BookingHistoryResponse } from './history.responses.js';
import { MoveScreens } from './move-screens.js';
import {
  OfferSessionRequest,
  ProposeTimeRequest,
  RescheduleBookingRequest,
} from './moves.requests.js';

@ApiTags('booking')
@Controller()
export class MovesController {
  constructor(private readonly screens: MoveScreens) {}

  @Post('bookings/:id/reschedule')
  @HttpCode(200)
  @AllowAccess('bookings:create')
  @ApiOperation({
    operationId: 'rescheduleBooking',
    summary: 'Move a session to another time; price and service stay',
  })
  @ApiOkResponse({ type: BookingResponse })
  reschedule(
    @Param('id', IdPipe) id: string,
    @Body() body: RescheduleBookingRequest,
    @CurrentActor() actor: Actor,
  ): Promise<BookingResponse> {
    return this.screens.move(id, body, actor);
  }

  @Post('bookings/:id/proposals')
  @HttpCode(200)
  @AllowAccess('bookings:decide')
  @ApiOperation({
    operationId: 'proposeTime',
    summary: 'Offer another time: it is kept, and the session stands until the client takes it',
  })
  @ApiOkResponse({ type: BookingResponse })
  propose(
    @Param('id', IdPipe) id: string,
    @Body() body: ProposeTimeRequest,
    @CurrentActor() actor: Actor,
  ): Promise<BookingResponse> {
    return this.screens.proposeTime(id, body.startsAt, actor);
  }

  @Post('bookings/:id/take')
  @HttpCode(200)
  @AllowAccess('bookings:create')
  @ApiOperation({
    operationId: 'takeOffer',
    summary: 'Say yes to an offer; the answer is the booking that has its time now',
  })
  @ApiOkResponse({ type: BookingResponse })
  take(@Param('id', IdPipe) id: string, @CurrentActor() actor: Actor): Promise<BookingResponse> {
    return this.screens.takeOffer(id, actor);
  }

  @Get('bookings/:id/history')
  @AllowAccess('signed-in')
  @ApiOperation({
    operationId: 'getBookingHistory',
    summary: 'Who decided what, when and why, offers included',
  })
  @ApiOkResponse({ type: BookingHistoryResponse })
  history(
    @Param('id', IdPipe) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<BookingHistoryResponse> {
    return this.screens.history(id, actor);
  }

  @Post('psychologist-bookings')
  @AllowAccess('bookings:decide')
  @ApiOperation({
    operationId: 'offerSession',
    summary: 'Book for somebody in one’s care: kept, and free until they take it',
  })
  @ApiHeader({
    name: 'Idempotency-Key',
    required: true,
    schema: { type: 'string', maxLength: 255 },
  })
  @ApiCreatedResponse({ type: BookingResponse })
  async offer(
    @Body() body: OfferSessionRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BookingResponse> {
    const answer = await this.screens.offerSession(body, actor, key);
    void reply.status(answer.status);
    if (answer.isReplay) void reply.header('Idempotent-Replayed', 'true');
    return answer.body;
  }
}
