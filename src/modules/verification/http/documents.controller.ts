import {
  Controller,
  Delete,
  Get,
  Param,
  Post,
  Put,
  Query,
  Req,
  Res,
  UseInterceptors,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { MEDIA_TYPES } from '../../../platform/files/inspection/media-type.js';
import { ReceiveUpload } from '../../../platform/files/receive-upload.js';
import { TakesFile } from '../../../platform/files/takes-file.js';
import { AllowAccess } from '../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../platform/http/actor.js';
import { EntityTag } from '../../../platform/http/entity-tag.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { SetDocument } from '../application/set-document.js';
import { TakeDocument } from '../application/take-document.js';
import { ApplicationDesk } from './application-desk.js';
import { DocumentProofQuery } from './application.requests.js';
import { ApplicationResponse } from './application.responses.js';
import { DocumentDesk } from './document-desk.js';
import { DocumentLink } from './documents.responses.js';

@ApiTags('verification')
@Controller('application/credentials/:id/document')
export class DocumentsController {
  constructor(
    private readonly desk: ApplicationDesk,
    private readonly documents: DocumentDesk,
    private readonly receiveUpload: ReceiveUpload,
    private readonly takeDocument: TakeDocument,
    private readonly setDocument: SetDocument,
  ) {}

  @Put()
  @AllowAccess('application:edit')
  @UseInterceptors(EntityTag)
  @TakesFile()
  @ApiOperation({
    operationId: 'putDocument',
    summary: 'Upload the document of a credential, or another one: PDF, JPEG or PNG up to 5 MB',
  })
  @ApiOkResponse({ type: ApplicationResponse })
  async put(
    @Param('id', IdPipe) id: string,
    @CurrentActor() { accountId }: Actor,
    @Req() request: FastifyRequest,
  ): Promise<ApplicationResponse> {
    await this.takeDocument.execute({ accountId, id }, () =>
      this.receiveUpload.from(request, accountId),
    );
    return this.desk.show(accountId);
  }

  @Delete()
  @AllowAccess('application:edit')
  @UseInterceptors(EntityTag)
  @ApiOperation({ operationId: 'deleteDocument', summary: 'Take a credential’s document away' })
  @ApiOkResponse({ type: ApplicationResponse })
  remove(
    @Param('id', IdPipe) id: string,
    @CurrentActor() { accountId }: Actor,
  ): Promise<ApplicationResponse> {
    return this.desk.after(accountId, (tx) =>
      this.setDocument.execute(tx, { accountId, id }, null),
    );
  }

  @Post('links')
  @AllowAccess('application:edit')
  @ApiOperation({
    operationId: 'createDocumentLink',
    summary: 'A link to my own document, good for a minute',
  })
  @ApiCreatedResponse({ type: DocumentLink })
  link(
    @Param('id', IdPipe) id: string,
    @CurrentActor() { accountId }: Actor,
  ): Promise<DocumentLink> {
    return this.documents.linkToOwn(accountId, id);
  }

  @Get()
  @AllowAccess('application:edit')
  @ApiOperation({ operationId: 'getDocument', summary: 'My own document, by a link' })
  @ApiProduces(...MEDIA_TYPES)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  show(
    @Param('id', IdPipe) id: string,
    @CurrentActor() { accountId }: Actor,
    @Query() proof: DocumentProofQuery,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.documents.showOwn({ accountId, credentialId: id }, proof, reply);
  }
}
