import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiSchema,
  ApiTags,
} from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsEmail,
  IsIn,
  IsString,
  Length,
  MaxLength,
} from 'class-validator';
import { AllowAccess, NeedsStepUp } from '../../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../../platform/http/actor.js';
import { IdPipe } from '../../../../platform/http/id.pipe.js';
import type { Language } from '../../../../platform/http/language.js';
import { Trimmed } from '../../../../platform/http/trimmed.js';
import {
  AdminInvitations,
  INVITATION_STATES,
  type InvitationRow,
  type InvitationState,
} from '../../application/factors/admin-invitations.js';
import { InviteAdmin } from '../../application/factors/invite-admin.js';
import { StartFactorReset } from '../../application/factors/start-factor-reset.js';
import { DUTIES, type Duty } from '../../domain/duties.js';
import { LANGUAGES } from '../accounts.requests.js';

const LONGEST_EMAIL = 254;

@ApiSchema({ name: 'FactorResetReason' })
class FactorResetReason {
  @ApiProperty({ minLength: 3, maxLength: 500, description: 'Read by admins alone' })
  @Trimmed()
  @IsString()
  @Length(3, 500)
  reason!: string;
}

@ApiSchema({ name: 'InviteAdminRequest' })
class InviteAdminRequest {
  @ApiProperty({ maxLength: LONGEST_EMAIL })
  @Trimmed()
  @IsEmail({ allow_utf8_local_part: false })
  @MaxLength(LONGEST_EMAIL)
  email!: string;

  @ApiProperty({ enum: DUTIES, enumName: 'Duty', isArray: true, maxItems: DUTIES.length })
  @IsArray()
  @ArrayMaxSize(DUTIES.length)
  @ArrayUnique()
  @IsIn(DUTIES, { each: true })
  duties!: Duty[];

  @ApiProperty({ enum: LANGUAGES, enumName: 'Language', description: 'Of the mail' })
  @IsIn(LANGUAGES)
  language!: Language;
}

@ApiSchema({ name: 'AdminInvitation' })
class AdminInvitationItem {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() email!: string;
  @ApiProperty({ enum: DUTIES, enumName: 'Duty', isArray: true }) duties!: Duty[];
  @ApiProperty() byName!: string;
  @ApiProperty({ format: 'date-time' }) invitedAt!: string;
  @ApiProperty({ format: 'date-time' }) expiresAt!: string;
  @ApiProperty({ enum: INVITATION_STATES, enumName: 'InvitationState' }) state!: InvitationState;
}

@ApiSchema({ name: 'AdminInvitationListResponse' })
class AdminInvitationListResponse {
  @ApiProperty({ type: [AdminInvitationItem], description: 'The newest first, fifty at most' })
  items!: AdminInvitationItem[];
}

@ApiSchema({ name: 'AdminInvitedResponse' })
class AdminInvitedResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
}

/** What admins do about one another's, and others', ways in. */
@ApiTags('admin')
@Controller('admin')
export class AdminFactorsController {
  constructor(
    private readonly resets: StartFactorReset,
    private readonly invitations: AdminInvitations,
    private readonly inviteAdmin: InviteAdmin,
  ) {}

  @Post('accounts/:id/factor-resets')
  @HttpCode(204)
  @AllowAccess('admin:factors:reset')
  @NeedsStepUp()
  @ApiOperation({
    operationId: 'adminStartFactorReset',
    summary: 'Mail somebody a link by which they remove the second factors they have lost',
  })
  @ApiNoContentResponse()
  async reset(
    @Param('id', IdPipe) accountId: string,
    @CurrentActor() { accountId: adminId }: Actor,
    @Body() { reason }: FactorResetReason,
  ): Promise<void> {
    await this.resets.run({ accountId, reason, adminId });
  }

  @Get('team-invitations')
  @AllowAccess('admin:team:edit')
  @ApiOperation({ operationId: 'adminListInvitations', summary: 'Who was invited to be an admin' })
  @ApiOkResponse({ type: AdminInvitationListResponse })
  async list(): Promise<AdminInvitationListResponse> {
    return { items: (await this.invitations.list()).map(presentInvitation) };
  }

  @Post('team-invitations')
  @AllowAccess('admin:team:edit')
  @NeedsStepUp()
  @ApiOperation({
    operationId: 'adminInvite',
    summary: 'Mail somebody the way to become an admin; it replaces an earlier one',
  })
  @ApiCreatedResponse({ type: AdminInvitedResponse })
  async invite(
    @CurrentActor() { accountId: superadminId }: Actor,
    @Body() body: InviteAdminRequest,
  ): Promise<AdminInvitedResponse> {
    return { id: await this.inviteAdmin.invite({ ...body, superadminId }) };
  }

  @Post('team-invitations/:id/withdraw')
  @HttpCode(204)
  @AllowAccess('admin:team:edit')
  @ApiOperation({
    operationId: 'adminWithdrawInvitation',
    summary: 'Make an invitation void that nobody has accepted',
  })
  @ApiNoContentResponse()
  async withdraw(
    @Param('id', IdPipe) id: string,
    @CurrentActor() { accountId }: Actor,
  ): Promise<void> {
    await this.inviteAdmin.withdraw(id, accountId);
  }
}

function presentInvitation(row: InvitationRow): AdminInvitationItem {
  const { id, email, duties, byName, state } = row;
  return {
    ...{ id, email, duties, byName, state },
    invitedAt: row.invitedAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  };
}
