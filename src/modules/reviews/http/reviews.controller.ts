import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Patch,
  Post,
  Query,
  UseInterceptors,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { AllowAccess, AllowKey } from '../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../platform/http/actor.js';
import { PageQuery } from '../../../platform/http/cursor.js';
import { EntityTag, IfMatch, IF_MATCH_HEADER } from '../../../platform/http/entity-tag.js';
import type { ExpectedVersion } from '../../../platform/http/expected-version.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { ReviewReader } from '../application/review-reader.js';
import { presentPublicPage } from './present-reviews.js';
import { ReviewDesk } from './review-desk.js';
import { EditReviewRequest, ReportReviewRequest, WriteReviewRequest } from './reviews.requests.js';
import { PublicReviewListResponse, ReviewResponse } from './reviews.responses.js';

@ApiTags('reviews')
@Controller()
export class ReviewsController {
  constructor(
    private readonly desk: ReviewDesk,
    private readonly reader: ReviewReader,
  ) {}

  @Get('psychologists/:id/reviews')
  @AllowAccess('public')
  @AllowKey('directory:read')
  @ApiOperation({
    operationId: 'listReviews',
    summary: 'What clients say of a psychologist, the newest first, without their names',
  })
  @ApiOkResponse({ type: PublicReviewListResponse })
  async list(
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<PublicReviewListResponse> {
    return presentPublicPage(await this.reader.shownOf(id, query));
  }

  @Get('bookings/:id/review')
  @AllowAccess('bookings:create')
  @UseInterceptors(EntityTag)
  @ApiOperation({ operationId: 'getReviewOfBooking', summary: 'My review of a session of mine' })
  @ApiOkResponse({ type: ReviewResponse })
  ofBooking(
    @Param('id', IdPipe) id: string,
    @CurrentActor() { accountId }: Actor,
  ): Promise<ReviewResponse> {
    return this.desk.ofBooking(id, accountId);
  }

  @Post('bookings/:id/review')
  @AllowAccess('bookings:create')
  @UseInterceptors(EntityTag)
  @ApiOperation({
    operationId: 'writeReview',
    summary: 'Say how a completed session was: once a booking',
  })
  @ApiCreatedResponse({ type: ReviewResponse })
  write(
    @Param('id', IdPipe) id: string,
    @Body() body: WriteReviewRequest,
    @CurrentActor() { accountId }: Actor,
  ): Promise<ReviewResponse> {
    return this.desk.write(id, body, accountId);
  }

  @Patch('reviews/:id')
  @AllowAccess('bookings:create')
  @UseInterceptors(EntityTag)
  @ApiOperation({ operationId: 'editReview', summary: 'Change my review' })
  @ApiHeader(IF_MATCH_HEADER)
  @ApiOkResponse({ type: ReviewResponse })
  edit(
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: ExpectedVersion,
    @Body() body: EditReviewRequest,
    @CurrentActor() { accountId }: Actor,
  ): Promise<ReviewResponse> {
    return this.desk.edit(id, body, { accountId, expected });
  }

  @Delete('reviews/:id')
  @HttpCode(204)
  @AllowAccess('bookings:create')
  @ApiOperation({ operationId: 'withdrawReview', summary: 'Take my review back, for good' })
  @ApiNoContentResponse()
  withdraw(@Param('id', IdPipe) id: string, @CurrentActor() { accountId }: Actor): Promise<void> {
    return this.desk.withdraw(id, accountId);
  }

  @Post('reviews/:id/report')
  @HttpCode(204)
  @AllowAccess('signed-in')
  @ApiOperation({ operationId: 'reportReview', summary: 'Ask for a review to be looked at' })
  @ApiNoContentResponse()
  report(
    @Param('id', IdPipe) id: string,
    @Body() body: ReportReviewRequest,
    @CurrentActor() { accountId }: Actor,
  ): Promise<void> {
    return this.desk.report(id, body, accountId);
  }
}
