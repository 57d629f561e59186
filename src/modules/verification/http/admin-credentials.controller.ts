import { Body, Controller, Get, Post, Put, Query, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { MEDIA_TYPES } from '../../../platform/files/inspection/media-type.js';
import { AllowAccess } from '../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../platform/http/actor.js';
import { IfMatch, IF_MATCH_HEADER } from '../../../platform/http/entity-tag.js';
import type { ExpectedVersion } from '../../../platform/http/expected-version.js';
import { AdminApplicationDesk } from './admin-application-desk.js';
import { AdminApplicationResponse } from './admin-applications.responses.js';
import { DocumentProofQuery, PutCredentialCheckRequest } from './application.requests.js';
import { DocumentDesk } from './document-desk.js';
import { DocumentLink } from './documents.responses.js';
import { CredentialInPath, type NamedCredential } from './named-credential.js';

const APPLICATION = { name: 'id', type: String };
const CREDENTIAL = { name: 'credentialId', type: String };
const OVER_CREDENTIAL = {
  ...IF_MATCH_HEADER,
  description: 'The version of the credential that was looked at; another one is 412 stale_version',
};

@ApiTags('admin')
@Controller('admin/applications/:id/credentials/:credentialId')
export class AdminCredentialsController {
  constructor(
    private readonly desk: AdminApplicationDesk,
    private readonly documents: DocumentDesk,
  ) {}

  @Put('check')
  @AllowAccess('admin:applications:decide')
  @ApiParam(APPLICATION)
  @ApiParam(CREDENTIAL)
  @ApiOperation({
    operationId: 'adminCheckCredential',
    summary: 'Write down what comparing a credential with document and register found',
  })
  @ApiHeader(OVER_CREDENTIAL)
  @ApiOkResponse({ type: AdminApplicationResponse })
  check(
    @CredentialInPath() named: NamedCredential,
    @CurrentActor() { accountId: adminId }: Actor,
    @IfMatch() expected: ExpectedVersion,
    @Body() { evidence, ...points }: PutCredentialCheckRequest,
  ): Promise<AdminApplicationResponse> {
    return this.desk.check({ ...named, points, evidence, adminId, expected });
  }

  @Post('document/links')
  @AllowAccess('admin:applications:read')
  @ApiParam(APPLICATION)
  @ApiParam(CREDENTIAL)
  @ApiOperation({
    operationId: 'adminCreateDocumentLink',
    summary: 'A link to a credential’s document, good for a minute',
  })
  @ApiCreatedResponse({ type: DocumentLink })
  link(
    @CredentialInPath() named: NamedCredential,
    @CurrentActor() { accountId }: Actor,
  ): Promise<DocumentLink> {
    return this.documents.linkForAdmin(accountId, named);
  }

  @Get('document')
  @AllowAccess('admin:applications:read')
  @ApiParam(APPLICATION)
  @ApiParam(CREDENTIAL)
  @ApiOperation({
    operationId: 'adminGetDocument',
    summary: 'A credential’s document, by a link; every look is recorded',
  })
  @ApiProduces(...MEDIA_TYPES)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  show(
    @CredentialInPath() named: NamedCredential,
    @CurrentActor() { accountId }: Actor,
    @Query() proof: DocumentProofQuery,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.documents.showAdmin({ adminId: accountId, ...named }, proof, reply);
  }
}
