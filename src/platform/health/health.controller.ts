import { Controller, Get, HttpStatus, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AllowAccess } from '../http/access.js';
import { Takes } from '../http/reading/shares.js';
import { Readiness } from './readiness.js';

class HealthResponse {
  @ApiProperty({ enum: ['ok', 'failing'] }) status!: 'ok' | 'failing';
}

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('live')
  @AllowAccess('public')
  @Takes('nothing')
  @ApiOperation({ operationId: 'healthLive', summary: 'Whether the process still answers' })
  @ApiOkResponse({ type: HealthResponse })
  live(): HealthResponse {
    return { status: 'ok' };
  }

  @Get('ready')
  @AllowAccess('public')
  @Takes('nothing')
  @ApiOperation({ operationId: 'healthReady', summary: 'Whether requests should come here' })
  @ApiOkResponse({ type: HealthResponse })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<HealthResponse> {
    const isReady = await this.readiness.isReady();
    if (!isReady) void reply.status(HttpStatus.SERVICE_UNAVAILABLE);
    return { status: isReady ? 'ok' : 'failing' };
  }
}
