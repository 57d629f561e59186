import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { zoneId } from '../../../kernel/time/zones.js';
import { AllowAccess } from '../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../platform/http/actor.js';
import { AdminTableQuery, sortChoices, tableRequest } from '../../../platform/http/admin-page.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { moneyOf } from '../../../platform/http/money.js';
import { MoneyFigures } from '../application/money-figures.js';
import { TRANSACTION_SORTS, TransactionReader } from '../application/transaction-reader.js';
import { PAYMENT_STATUSES, type PaymentStatus } from '../domain/payment-status.js';
import {
  AdminMoneyTodayResponse,
  AdminTransactionListResponse,
  AdminTransactionResponse,
  presentLedger,
  presentRefund,
  presentTransaction,
} from './admin-transactions.responses.js';

const SORTS = sortChoices(TRANSACTION_SORTS);

class AdminTransactionsQuery extends AdminTableQuery {
  @ApiPropertyOptional({ enum: SORTS, description: 'Field, or -field for descending' })
  @IsOptional()
  @IsIn(SORTS)
  sort?: (typeof SORTS)[number];

  @ApiPropertyOptional({ enum: PAYMENT_STATUSES, enumName: 'PaymentStatus' })
  @IsOptional()
  @IsIn(PAYMENT_STATUSES)
  status?: PaymentStatus;

  @ApiPropertyOptional({ format: 'uuid', description: 'Account of the payer' })
  @IsOptional()
  @IsUUID()
  payerId?: string;
}

@ApiTags('admin')
@Controller('admin/transactions')
export class AdminTransactionsController {
  constructor(
    private readonly reader: TransactionReader,
    private readonly figures: MoneyFigures,
  ) {}

  @Get()
  @AllowAccess('admin:transactions:read')
  @ApiOperation({ operationId: 'adminListTransactions', summary: 'Payments, for finance' })
  @ApiOkResponse({ type: AdminTransactionListResponse })
  async list(@Query() query: AdminTransactionsQuery): Promise<AdminTransactionListResponse> {
    const { items, total } = await this.reader.list(tableRequest(query, 'createdAt'), query);
    return { items: items.map(presentTransaction), total };
  }

  @Get('today')
  @AllowAccess('admin:transactions:read')
  @ApiOperation({ operationId: 'adminGetMoneyToday', summary: 'What came in today, in my zone' })
  @ApiOkResponse({ type: AdminMoneyTodayResponse })
  async today(@CurrentActor() { timeZone }: Actor): Promise<AdminMoneyTodayResponse> {
    const { received, paymentCount } = await this.figures.today(zoneId(timeZone));
    return { received: moneyOf(received), paymentCount };
  }

  @Get(':id')
  @AllowAccess('admin:transactions:read')
  @ApiOperation({
    operationId: 'adminGetTransaction',
    summary: 'A payment with its refunds and ledger lines',
  })
  @ApiOkResponse({ type: AdminTransactionResponse })
  async get(@Param('id', IdPipe) id: string): Promise<AdminTransactionResponse> {
    const { payment, refunds, ledger } = await this.reader.one(id);
    return {
      ...presentTransaction(payment),
      refunds: refunds.map(presentRefund),
      ledger: presentLedger(ledger),
    };
  }
}
