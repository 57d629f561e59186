import { Body, Controller, HttpCode, Post, Res, UseInterceptors } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AllowAccess, NeedsStepUp } from '../../../platform/http/access.js';
import { EntityTag, IF_MATCH_HEADER } from '../../../platform/http/entity-tag.js';
import { IDEMPOTENCY_KEY_HEADER } from '../../../platform/http/idempotency.js';
import type { PayoutOrder } from '../application/change-payout.js';
import { MarkPayoutPaidRequest, PayoutReason } from './admin-payouts.requests.js';
import { AdminPayoutResponse } from './admin-payouts.responses.js';
import { OrderedPayout } from './ordered-payout.js';
import { PayoutDesk } from './payout-desk.js';

/** What moves a payout on or back. Each is an arrow, and none is for whoever prepared it but one. */
@ApiTags('admin')
@ApiParam({ name: 'id', format: 'uuid' })
@Controller('admin/payouts/:id')
@UseInterceptors(EntityTag)
export class AdminPayoutActsController {
  constructor(private readonly desk: PayoutDesk) {}

  @Post('approve')
  @HttpCode(200)
  @AllowAccess('admin:payouts:approve')
  @NeedsStepUp()
  @ApiOperation({
    operationId: 'adminApprovePayout',
    summary: 'Let another admin’s payout be transferred; tax is withheld now',
  })
  @ApiHeader(IDEMPOTENCY_KEY_HEADER)
  @ApiHeader(IF_MATCH_HEADER)
  @ApiOkResponse({ type: AdminPayoutResponse })
  approve(
    @OrderedPayout() order: PayoutOrder,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AdminPayoutResponse> {
    return this.desk.approve(order, reply);
  }

  @Post('mark-paid')
  @HttpCode(200)
  @AllowAccess('admin:payouts:approve')
  @NeedsStepUp()
  @ApiOperation({
    operationId: 'adminMarkPayoutPaid',
    summary: 'Say that the bank has moved the money, when, and under which reference',
  })
  @ApiHeader(IDEMPOTENCY_KEY_HEADER)
  @ApiHeader(IF_MATCH_HEADER)
  @ApiOkResponse({ type: AdminPayoutResponse })
  markPaid(
    @OrderedPayout() order: PayoutOrder,
    @Body() body: MarkPayoutPaidRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AdminPayoutResponse> {
    return this.desk.markPaid(order, body, reply);
  }

  @Post('withdraw')
  @HttpCode(200)
  @AllowAccess('admin:payouts:prepare')
  @ApiOperation({
    operationId: 'adminWithdrawPayout',
    summary: 'Give a prepared payout back to the balance',
  })
  @ApiHeader(IDEMPOTENCY_KEY_HEADER)
  @ApiHeader(IF_MATCH_HEADER)
  @ApiOkResponse({ type: AdminPayoutResponse })
  withdraw(
    @OrderedPayout() order: PayoutOrder,
    @Body() { reason }: PayoutReason,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AdminPayoutResponse> {
    return this.desk.undo(order, { act: 'withdraw', reason }, reply);
  }

  @Post('fail')
  @HttpCode(200)
  @AllowAccess('admin:payouts:approve')
  @ApiOperation({
    operationId: 'adminFailPayout',
    summary: 'Say that the bank did not take an approved payout',
  })
  @ApiHeader(IDEMPOTENCY_KEY_HEADER)
  @ApiHeader(IF_MATCH_HEADER)
  @ApiOkResponse({ type: AdminPayoutResponse })
  fail(
    @OrderedPayout() order: PayoutOrder,
    @Body() { reason }: PayoutReason,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AdminPayoutResponse> {
    return this.desk.undo(order, { act: 'fail', reason }, reply);
  }

  @Post('reverse')
  @HttpCode(200)
  @AllowAccess('admin:payouts:approve')
  @ApiOperation({
    operationId: 'adminReversePayout',
    summary: 'Say that the bank sent a payout back after it was done',
  })
  @ApiHeader(IDEMPOTENCY_KEY_HEADER)
  @ApiHeader(IF_MATCH_HEADER)
  @ApiOkResponse({ type: AdminPayoutResponse })
  reverse(
    @OrderedPayout() order: PayoutOrder,
    @Body() { reason }: PayoutReason,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AdminPayoutResponse> {
    return this.desk.undo(order, { act: 'reverse', reason }, reply);
  }
}
