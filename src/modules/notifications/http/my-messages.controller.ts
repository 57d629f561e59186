import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiSchema,
  ApiTags,
} from '@nestjs/swagger';
import { AllowAccess, MayActOnBehalf } from '../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../platform/http/actor.js';
import { PageQuery } from '../../../platform/http/cursor.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import {
  MESSAGE_STATES,
  MyMessages,
  type MessageState,
  type MyMessageRow,
} from '../application/my-messages.js';
import { SendAgain } from '../application/send-again.js';
import { CHANNELS, type Channel } from '../domain/message.js';

@ApiSchema({ name: 'MyMessage' })
class MyMessage {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ description: 'Such as booking_confirmed or reminder_24h' }) kind!: string;
  @ApiProperty({ enum: CHANNELS, enumName: 'MessageChannel' }) channel!: Channel;
  @ApiProperty({ enum: MESSAGE_STATES, enumName: 'MessageState' }) status!: MessageState;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) bookingId!: string | null;
  @ApiProperty({ format: 'date-time' }) dueAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) sentAt!: string | null;
}

@ApiSchema({ name: 'MyMessageListResponse' })
class MyMessageListResponse {
  @ApiProperty({ type: [MyMessage] }) items!: MyMessage[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

@ApiTags('accounts')
@Controller()
export class MyMessagesController {
  constructor(
    private readonly messages: MyMessages,
    private readonly again: SendAgain,
  ) {}

  @Get('me/messages')
  @AllowAccess('signed-in')
  @MayActOnBehalf()
  @ApiOperation({
    operationId: 'listMyMessages',
    summary: 'Messages and reminders to me: what about, how far they got; never what they say',
  })
  @ApiOkResponse({ type: MyMessageListResponse })
  async list(
    @CurrentActor() { accountId }: Actor,
    @Query() query: PageQuery,
  ): Promise<MyMessageListResponse> {
    const { items, nextCursor } = await this.messages.list(accountId, query);
    return { items: items.map(present), nextCursor };
  }

  @Post('bookings/:id/resend-confirmation')
  @HttpCode(204)
  @AllowAccess('bookings:create')
  @MayActOnBehalf()
  @ApiOperation({
    operationId: 'resendConfirmation',
    summary: 'Mail the confirmation of a session once more',
  })
  @ApiNoContentResponse()
  async resend(
    @Param('id', IdPipe) id: string,
    @CurrentActor() { accountId }: Actor,
  ): Promise<void> {
    await this.again.confirmation(id, accountId);
  }
}

function present(row: MyMessageRow): MyMessage {
  const { id, kind, channel, status, booking_id: bookingId, due_at: dueAt, sent_at: sentAt } = row;
  return {
    ...{ id, kind, channel, status, bookingId },
    dueAt: dueAt.toISOString(),
    sentAt: sentAt && sentAt.toISOString(),
  };
}
