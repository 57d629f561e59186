import { Body, Controller, Delete, Param, Post, Put, Res, UseInterceptors } from '@nestjs/common';
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
import { EntityTag, IfMatch, IF_MATCH_HEADER } from '../../../platform/http/entity-tag.js';
import type { ExpectedVersion } from '../../../platform/http/expected-version.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { IDEMPOTENCY_KEY_HEADER, IdempotencyKey } from '../../../platform/http/idempotency.js';
import { AddCredential } from '../application/add-credential.js';
import { RemoveCredential } from '../application/remove-credential.js';
import { ReplaceCredential } from '../application/replace-credential.js';
import { ApplicationDesk } from './application-desk.js';
import { PutCredentialRequest } from './application.requests.js';
import { ApplicationResponse } from './application.responses.js';

const ROUTE = 'POST /application/credentials';
const OVER_CREDENTIAL = {
  ...IF_MATCH_HEADER,
  description: 'The version of the credential; another one in force is 412 stale_version',
};

/** Every answer is the application, whose gaps the change may have closed or opened. */
@ApiTags('verification')
@Controller('application/credentials')
@UseInterceptors(EntityTag)
export class CredentialsController {
  constructor(
    private readonly desk: ApplicationDesk,
    private readonly addCredential: AddCredential,
    private readonly replaceCredential: ReplaceCredential,
    private readonly removeCredential: RemoveCredential,
  ) {}

  @Post()
  @AllowAccess('application:edit')
  @ApiOperation({ operationId: 'createCredential', summary: 'Write one more credential down' })
  @ApiHeader(IDEMPOTENCY_KEY_HEADER)
  @ApiCreatedResponse({ type: ApplicationResponse })
  async create(
    @Body() body: PutCredentialRequest,
    @CurrentActor() { accountId }: Actor,
    @IdempotencyKey() key: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ApplicationResponse> {
    const answer = await this.desk.once({ accountId, route: ROUTE, key, body }, (tx) =>
      this.addCredential.execute(tx, accountId, body),
    );
    if (answer.isReplay) void reply.header('Idempotent-Replayed', 'true');
    return answer.body;
  }

  @Put(':id')
  @AllowAccess('application:edit')
  @ApiOperation({ operationId: 'putCredential', summary: 'Rewrite a credential' })
  @ApiHeader(OVER_CREDENTIAL)
  @ApiOkResponse({ type: ApplicationResponse })
  put(
    @Param('id', IdPipe) id: string,
    @CurrentActor() { accountId }: Actor,
    @IfMatch() expected: ExpectedVersion,
    @Body() body: PutCredentialRequest,
  ): Promise<ApplicationResponse> {
    return this.desk.after(accountId, (tx) =>
      this.replaceCredential.execute(tx, { accountId, id }, body, expected),
    );
  }

  @Delete(':id')
  @AllowAccess('application:edit')
  @ApiOperation({ operationId: 'deleteCredential', summary: 'Take a credential out' })
  @ApiOkResponse({ type: ApplicationResponse })
  remove(
    @Param('id', IdPipe) id: string,
    @CurrentActor() { accountId }: Actor,
  ): Promise<ApplicationResponse> {
    return this.desk.after(accountId, (tx) => this.removeCredential.execute(tx, accountId, id));
  }
}
