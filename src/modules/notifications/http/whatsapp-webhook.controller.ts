import {
  Controller,
  Get,
  Header,
  HttpCode,
  Post,
  Query,
  Req,
  type RawBodyRequest,
} from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { AllowAccess } from '../../../platform/http/access.js';
import { ReceiveStatuses } from '../application/receive-statuses.js';

const NOTHING = Buffer.alloc(0);

/** What Meta tells of our messages; it proves itself by signature. */
@ApiTags('notifications')
@Controller('webhooks/whatsapp')
export class WhatsAppWebhookController {
  constructor(private readonly statuses: ReceiveStatuses) {}

  @Get()
  @Header('Content-Type', 'text/plain; charset=utf-8')
  @AllowAccess('webhook')
  @ApiOperation({
    operationId: 'verifyWhatsAppWebhook',
    summary: 'Meta’s handshake when the webhook is set up',
  })
  @ApiQuery({ name: 'hub.mode', required: false, type: String })
  @ApiQuery({ name: 'hub.verify_token', required: false, type: String })
  @ApiQuery({ name: 'hub.challenge', required: false, type: String })
  @ApiOkResponse({ description: 'The challenge, as it came' })
  verify(
    @Query('hub.mode') mode: unknown,
    @Query('hub.verify_token') verifyToken: unknown,
    @Query('hub.challenge') challenge: unknown,
  ): string {
    return this.statuses.answerChallenge({ mode, verifyToken, challenge });
  }

  @Post()
  @HttpCode(200)
  @AllowAccess('webhook')
  @ApiOperation({
    operationId: 'receiveWhatsAppStatuses',
    summary: 'How far messages by WhatsApp got, signed',
  })
  @ApiOkResponse({ description: 'Taken, or known already' })
  async receive(@Req() request: RawBodyRequest<FastifyRequest>): Promise<void> {
    const signature = request.headers['x-hub-signature-256'];
    await this.statuses.execute(request.rawBody ?? NOTHING, signature);
  }
}
