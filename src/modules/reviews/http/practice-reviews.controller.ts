import { Body, Controller, Delete, Get, Param, Put, Query, UseInterceptors } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllowAccess } from '../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../platform/http/actor.js';
import { EntityTag, IfMatch, IF_MATCH_HEADER } from '../../../platform/http/entity-tag.js';
import type { ExpectedVersion } from '../../../platform/http/expected-version.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { PracticeReviewReader } from '../application/practice-review-reader.js';
import { ReplyToReview } from '../application/reply-to-review.js';
import { presentPractice, presentPracticePage } from './present-reviews.js';
import { PracticeReviewsQuery, ReplyRequest } from './reviews.requests.js';
import { PracticeReviewListResponse, PracticeReviewResponse } from './reviews.responses.js';

@ApiTags('reviews')
@Controller()
export class PracticeReviewsController {
  constructor(
    private readonly reader: PracticeReviewReader,
    private readonly answer: ReplyToReview,
  ) {}

  @Get('me/reviews')
  @AllowAccess('bookings:decide')
  @ApiOperation({
    operationId: 'listOwnReviews',
    summary: 'What clients say of my practice, the newest first, without their names',
  })
  @ApiOkResponse({ type: PracticeReviewListResponse })
  async list(
    @Query() query: PracticeReviewsQuery,
    @CurrentActor() { accountId }: Actor,
  ): Promise<PracticeReviewListResponse> {
    const onlyUnanswered = query.status === 'unanswered';
    return presentPracticePage(await this.reader.list(accountId, { ...query, onlyUnanswered }));
  }

  @Put('reviews/:id/reply')
  @AllowAccess('bookings:decide')
  @UseInterceptors(EntityTag)
  @ApiOperation({
    operationId: 'replyToReview',
    summary: 'Answer a review of my practice, in public',
  })
  @ApiHeader(IF_MATCH_HEADER)
  @ApiOkResponse({ type: PracticeReviewResponse })
  async reply(
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: ExpectedVersion,
    @Body() { text }: ReplyRequest,
    @CurrentActor() { accountId }: Actor,
  ): Promise<PracticeReviewResponse> {
    await this.answer.run(id, accountId, { text, expected });
    return presentPractice(await this.reader.one(id, accountId));
  }

  @Delete('reviews/:id/reply')
  @AllowAccess('bookings:decide')
  @UseInterceptors(EntityTag)
  @ApiOperation({ operationId: 'withdrawReply', summary: 'Take my answer back' })
  @ApiOkResponse({ type: PracticeReviewResponse })
  async withdrawReply(
    @Param('id', IdPipe) id: string,
    @CurrentActor() { accountId }: Actor,
  ): Promise<PracticeReviewResponse> {
    await this.answer.run(id, accountId, { text: null });
    return presentPractice(await this.reader.one(id, accountId));
  }
}
