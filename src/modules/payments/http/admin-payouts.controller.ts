import { Body, Controller, Get, Param, Post, Query, Res, UseInterceptors } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AllowAccess, NeedsStepUp } from '../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../platform/http/actor.js';
import { tableRequest } from '../../../platform/http/admin-page.js';
import { EntityTag } from '../../../platform/http/entity-tag.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { IDEMPOTENCY_KEY_HEADER, IdempotencyKey } from '../../../platform/http/idempotency.js';
import { PayableReader } from '../application/payable-reader.js';
import { PayoutReader } from '../application/payout-reader.js';
import { ShowTransfer } from '../application/show-transfer.js';
import {
  AdminPayablesQuery,
  AdminPayoutsQuery,
  PreparePayoutsRequest,
} from './admin-payouts.requests.js';
import {
  AdminPayableListResponse,
  AdminPayoutListResponse,
  AdminPayoutResponse,
  PayoutBatchResponse,
  presentPayables,
  presentPayout,
  TransferNumberResponse,
} from './admin-payouts.responses.js';
import { PayoutDesk } from './payout-desk.js';

@ApiTags('admin')
@Controller('admin')
export class AdminPayoutsController {
  constructor(
    private readonly desk: PayoutDesk,
    private readonly payables: PayableReader,
    private readonly reader: PayoutReader,
    private readonly transfer: ShowTransfer,
  ) {}

  @Get('payables')
  @AllowAccess('admin:payouts:read')
  @ApiOperation({
    operationId: 'adminListPayables',
    summary: 'Psychologists with something on their balance, and whether it can be paid out',
  })
  @ApiOkResponse({ type: AdminPayableListResponse })
  async listPayables(@Query() query: AdminPayablesQuery): Promise<AdminPayableListResponse> {
    return presentPayables(await this.payables.list(tableRequest(query, 'balance'), query));
  }

  @Get('payouts')
  @AllowAccess('admin:payouts:read')
  @ApiOperation({ operationId: 'adminListPayouts', summary: 'Payouts in all their states' })
  @ApiOkResponse({ type: AdminPayoutListResponse })
  async list(@Query() query: AdminPayoutsQuery): Promise<AdminPayoutListResponse> {
    const { items, total } = await this.reader.list(tableRequest(query, 'preparedAt'), query);
    return { items: items.map(presentPayout), total };
  }

  @Post('payout-batches')
  @AllowAccess('admin:payouts:prepare')
  @NeedsStepUp()
  @ApiOperation({
    operationId: 'adminPreparePayouts',
    summary: 'Reserve these sums of these balances: all of them or none',
  })
  @ApiHeader(IDEMPOTENCY_KEY_HEADER)
  @ApiCreatedResponse({ type: PayoutBatchResponse })
  prepare(
    @Body() body: PreparePayoutsRequest,
    @CurrentActor() { accountId: adminId }: Actor,
    @IdempotencyKey() key: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PayoutBatchResponse> {
    return this.desk.prepare({ adminId, key }, body, reply);
  }

  @Get('payouts/:id')
  @AllowAccess('admin:payouts:read')
  @UseInterceptors(EntityTag)
  @ApiOperation({
    operationId: 'adminGetPayout',
    summary: 'A payout with its history and ledger lines, and what I can do with it',
  })
  @ApiOkResponse({ type: AdminPayoutResponse })
  get(
    @Param('id', IdPipe) id: string,
    @CurrentActor() { accountId }: Actor,
  ): Promise<AdminPayoutResponse> {
    return this.desk.show(id, accountId);
  }

  @Get('payouts/:id/account-number')
  @AllowAccess('admin:payouts:approve')
  @ApiOperation({
    operationId: 'adminShowAccountNumber',
    summary: 'The whole number an approved payout goes to; each look is on record',
  })
  @ApiOkResponse({ type: TransferNumberResponse })
  async accountNumber(
    @Param('id', IdPipe) id: string,
    @CurrentActor() { accountId }: Actor,
  ): Promise<TransferNumberResponse> {
    return { number: await this.transfer.run(id, accountId) };
  }
}
