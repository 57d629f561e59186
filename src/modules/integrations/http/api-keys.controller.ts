import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { AllowAccess, NeedsStepUp } from '../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../platform/http/actor.js';
import { PageQuery } from '../../../platform/http/cursor.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { ApiKeyReader } from '../application/api-key-reader.js';
import { MakeApiKey } from '../application/make-api-key.js';
import { RevokeApiKey } from '../application/revoke-api-key.js';
import { CreateApiKeyRequest } from './api-keys.requests.js';
import { ApiKeyListResponse, NewApiKeyResponse, presentApiKey } from './api-keys.responses.js';

@ApiTags('integrations')
@Controller('api-keys')
export class ApiKeysController {
  constructor(
    private readonly reader: ApiKeyReader,
    private readonly makeKey: MakeApiKey,
    private readonly revokeKey: RevokeApiKey,
  ) {}

  @Get()
  @AllowAccess('api-keys:manage')
  @ApiOperation({ operationId: 'listApiKeys', summary: 'My keys, the newest first' })
  @ApiOkResponse({ type: ApiKeyListResponse })
  async list(
    @CurrentActor() { accountId }: Actor,
    @Query() query: PageQuery,
  ): Promise<ApiKeyListResponse> {
    const { items, nextCursor } = await this.reader.ofAccount(accountId, query);
    return { items: items.map(presentApiKey), nextCursor };
  }

  @Post()
  @AllowAccess('api-keys:manage')
  @NeedsStepUp()
  @ApiOperation({
    operationId: 'createApiKey',
    summary: 'Make a key for a program',
    description:
      'The only answer that ever holds the key itself. That is why no Idempotency-Key is honoured here: sent twice, it makes two keys, and the one that is not needed can be revoked. At most twenty living keys an account.',
  })
  @ApiCreatedResponse({ type: NewApiKeyResponse })
  async create(
    @CurrentActor() actor: Actor,
    @Body() body: CreateApiKeyRequest,
  ): Promise<NewApiKeyResponse> {
    const { key, token } = await this.makeKey.execute(actor, body);
    return { ...presentApiKey(key), token };
  }

  @Delete(':id')
  @HttpCode(204)
  @AllowAccess('api-keys:manage')
  @ApiOperation({
    operationId: 'revokeApiKey',
    summary: 'End a key of mine, at once and for good',
    description: 'A key that was revoked already stays so, and the answer is the same.',
  })
  @ApiNoContentResponse({ description: 'The key opens nothing any more' })
  revoke(@CurrentActor() { accountId }: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.revokeKey.own(id, accountId);
  }
}
