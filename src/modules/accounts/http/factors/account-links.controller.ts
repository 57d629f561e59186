import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiSchema,
  ApiTags,
} from '@nestjs/swagger';
import { Equals, IsString, Length, Matches, MaxLength } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AllowAccess } from '../../../../platform/http/access.js';
import { Trimmed } from '../../../../platform/http/trimmed.js';
import { AcceptInvitation } from '../../application/factors/accept-invitation.js';
import { FinishFactorReset } from '../../application/factors/finish-factor-reset.js';
import { DUTIES, type Duty } from '../../domain/duties.js';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../../domain/password-rules.js';
import { MeResponse } from '../accounts.responses.js';
import { FrontDesk } from '../front-desk.js';

const LONGEST_TOKEN = 120;
const LONGEST_NAME = 120;
const PRINTABLE = /^\P{Cc}+$/u;

@ApiSchema({ name: 'LinkTokenRequest' })
class LinkTokenRequest {
  @ApiProperty({ maxLength: LONGEST_TOKEN, description: 'What stands behind # in the mailed link' })
  @IsString()
  @Length(1, LONGEST_TOKEN)
  token!: string;
}

@ApiSchema({ name: 'UseFactorResetRequest' })
class UseFactorResetRequest extends LinkTokenRequest {
  @ApiProperty({ maxLength: LONGEST_PASSWORD })
  @IsString()
  @MaxLength(LONGEST_PASSWORD)
  password!: string;
}

@ApiSchema({ name: 'AcceptInvitationRequest' })
class AcceptInvitationRequest extends LinkTokenRequest {
  @ApiProperty({ minLength: 1, maxLength: LONGEST_NAME })
  @Trimmed()
  @IsString()
  @Length(1, LONGEST_NAME)
  @Matches(PRINTABLE)
  name!: string;

  @ApiProperty({ minLength: SHORTEST_PASSWORD, maxLength: LONGEST_PASSWORD })
  @IsString()
  @Length(SHORTEST_PASSWORD, LONGEST_PASSWORD)
  password!: string;

  @ApiProperty({ description: 'Must be true: the terms and the privacy notice as listed' })
  @Equals(true)
  acceptTerms!: boolean;
}

@ApiSchema({ name: 'InvitationResponse' })
class InvitationResponse {
  @ApiProperty() email!: string;
  @ApiProperty({ enum: DUTIES, enumName: 'Duty', isArray: true }) duties!: Duty[];
}

/** What the links in our mails lead to; the link itself says whose it is. */
@ApiTags('auth')
@Controller('auth')
export class AccountLinksController {
  constructor(
    private readonly desk: FrontDesk,
    private readonly reset: FinishFactorReset,
    private readonly invitation: AcceptInvitation,
  ) {}

  @Post('factor-resets/use')
  @HttpCode(204)
  @AllowAccess('public')
  @ApiOperation({
    operationId: 'useFactorReset',
    summary: 'Remove my lost second factors by the mailed link and my password',
  })
  @ApiNoContentResponse()
  async use(@Body() { token, password }: UseFactorResetRequest): Promise<void> {
    await this.reset.use(token, password);
  }

  @Post('factor-resets/stop')
  @HttpCode(204)
  @AllowAccess('public')
  @ApiOperation({
    operationId: 'stopFactorReset',
    summary: 'Make the mailed link void: I never asked for it',
  })
  @ApiNoContentResponse()
  async stop(@Body() { token }: LinkTokenRequest): Promise<void> {
    await this.reset.stop(token);
  }

  @Post('invitations/read')
  @HttpCode(200)
  @AllowAccess('public')
  @ApiOperation({ operationId: 'readInvitation', summary: 'What a mailed invitation is for' })
  @ApiOkResponse({ type: InvitationResponse })
  async read(@Body() { token }: LinkTokenRequest): Promise<InvitationResponse> {
    const { email, duties } = await this.invitation.read(token);
    return { email, duties };
  }

  @Post('invitations/accept')
  @AllowAccess('public')
  @ApiOperation({
    operationId: 'acceptInvitation',
    summary: 'Become an admin by the mailed link, and be signed in',
  })
  @ApiCreatedResponse({ type: MeResponse })
  async accept(
    @Body() body: AcceptInvitationRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeResponse> {
    const caller = this.desk.callerOf(request);
    return this.desk.welcome(reply, await this.invitation.execute(body, caller));
  }
}
