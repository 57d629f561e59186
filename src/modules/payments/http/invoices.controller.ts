import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { Database } from '../../../platform/database/database.js';
import {
  AllowAccess,
  AllowKey,
  MayActOnBehalf,
  OpenWhileSuspended,
} from '../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../platform/http/actor.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { IdempotencyKey } from '../../../platform/http/idempotency.js';
import { InvoiceReader } from '../application/invoice-reader.js';
import { StartPayment } from '../application/start-payment.js';
import { CreatePaymentRequest } from './payments.requests.js';
import {
  InvoiceResponse,
  PaymentResponse,
  presentInvoice,
  presentPayment,
} from './payments.responses.js';

@ApiTags('payments')
@Controller('invoices')
export class InvoicesController {
  constructor(
    private readonly database: Database,
    private readonly invoices: InvoiceReader,
    private readonly startPayment: StartPayment,
  ) {}

  @Get(':id')
  @AllowAccess('payments:create')
  @OpenWhileSuspended()
  @AllowKey('payments:create')
  @MayActOnBehalf()
  @ApiOperation({ operationId: 'getInvoice', summary: 'An invoice of one’s own' })
  @ApiOkResponse({ type: InvoiceResponse })
  async get(
    @Param('id', IdPipe) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<InvoiceResponse> {
    return presentInvoice(await this.invoices.ofPayer(this.database, id, actor.accountId));
  }

  @Post(':id/payments')
  @AllowAccess('payments:create')
  @AllowKey('payments:create')
  @ApiOperation({ operationId: 'createPayment', summary: 'Begin paying an invoice' })
  @ApiHeader({
    name: 'Idempotency-Key',
    required: true,
    schema: { type: 'string', maxLength: 255 },
  })
  @ApiCreatedResponse({ type: PaymentResponse })
  async pay(
    @Param('id', IdPipe) invoiceId: string,
    @Body() body: CreatePaymentRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
  ): Promise<PaymentResponse> {
    const payerAccountId = actor.accountId;
    return presentPayment(await this.startPayment.run({ payerAccountId, invoiceId, key, ...body }));
  }
}
