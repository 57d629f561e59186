import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { parseInstant } from '../../../kernel/time/instant.js';
import { AllowAccess } from '../../../platform/http/access.js';
import { AdminPageQuery, windowOf } from '../../../platform/http/admin-page.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { IsInstant } from '../../../platform/http/is-instant.js';
import {
  TRANSACTION_SORTS,
  TransactionReader,
  type TransactionSort,
} from '../application/transaction-reader.js';
import { PAYMENT_STATUSES, type PaymentStatus } from '../domain/payment-status.js';
import {
  AdminTransactionListResponse,
  AdminTransactionResponse,
  presentLedger,
  presentRefund,
  presentTransaction,
} from './admin-transactions.responses.js';

const SORTS = TRANSACTION_SORTS.flatMap((field) => [field, `-${field}`]);

class AdminTransactionsQuery extends AdminPageQuery {
  @ApiPropertyOptional({ enum: SORTS, description: 'Field, or -field for descending' })
  @IsOptional()
  @IsIn(SORTS)
  sort?: string;

  @ApiPropertyOptional({ enum: PAYMENT_STATUSES, enumName: 'PaymentStatus' })
  @IsOptional()
  @IsIn(PAYMENT_STATUSES)
  status?: PaymentStatus;

  @ApiPropertyOptional({ description: 'Payer, order or id' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;

  @ApiPropertyOptional({ format: 'date-time' })
  @IsOptional()
  @IsInstant()
  from?: string;

  @ApiPropertyOptional({ format: 'date-time' })
  @IsOptional()
  @IsInstant()
  to?: string;
}

@ApiTags('admin')
@Controller('admin/transactions')
export class AdminTransactionsController {
  constructor(private readonly reader: TransactionReader) {}

  @Get()
  @AllowAccess('admin:transactions:read')
  @ApiOperation({ operationId: 'adminListTransactions', summary: 'Payments, for finance' })
  @ApiOkResponse({ type: AdminTransactionListResponse })
  async list(@Query() query: AdminTransactionsQuery): Promise<AdminTransactionListResponse> {
    const sort = query.sort ?? '-createdAt';
    const { items, total } = await this.reader.list({
      ...windowOf(query),
      sort: sort.replace('-', '') as TransactionSort,
      descending: sort.startsWith('-'),
      status: query.status,
      text: query.q,
      from: query.from === undefined ? undefined : parseInstant(query.from),
      to: query.to === undefined ? undefined : parseInstant(query.to),
    });
    return { items: items.map(presentTransaction), total };
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
