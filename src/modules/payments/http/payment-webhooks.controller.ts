import { Controller, HttpCode, Param, Post, Req, type RawBodyRequest } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { AllowAccess } from '../../../platform/http/access.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import { ReceiveNotification } from '../application/receive-notification.js';

/** What payment providers tell us; they prove themselves by signature. */
@ApiTags('payments')
@Controller('webhooks/payments')
export class PaymentWebhooksController {
  constructor(private readonly receive: ReceiveNotification) {}

  @Post(':provider')
  @HttpCode(200)
  @AllowAccess('webhook')
  @ApiOperation({
    operationId: 'receivePaymentNotification',
    summary: 'A payment provider’s signed notification',
  })
  @ApiOkResponse({ description: 'Stored; it is worked on afterwards' })
  async receiveFrom(
    @Param('provider') provider: string,
    @Req() request: RawBodyRequest<FastifyRequest>,
  ): Promise<void> {
    if (provider !== 'midtrans') throw new NotFound();
    await this.receive.run(request.rawBody?.toString('utf8') ?? '');
  }
}
