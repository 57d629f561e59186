import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/http/actor.js';
import type { Language } from '../../../platform/http/language.js';
import type { RememberedAnswer } from '../../../platform/http/idempotency.js';
import { ChangeSharing } from '../application/change-sharing.js';
import { OfferedMeasures } from '../application/offered-measures.js';
import { ReadOwnProgress } from '../application/read-own-progress.js';
import { ReadTakenResponse } from '../application/read-taken-response.js';
import { TakeMeasure } from '../application/take-measure.js';
import type { MeasureListResponse, TakenMeasureResponse } from './measures.responses.js';
import {
  presentCares,
  presentMeasure,
  presentOwnProgress,
  presentTaken,
} from './present-progress.js';
import type { PutSharingRequest, TakeMeasureRequest } from './progress.requests.js';
import type { MyProgressResponse, SharingResponse } from './progress.responses.js';

/** Carries a client's requests to the use cases, and shows what is there then. */
@Injectable()
export class ProgressDesk {
  constructor(
    private readonly offered: OfferedMeasures,
    private readonly takeMeasure: TakeMeasure,
    private readonly readTaken: ReadTakenResponse,
    private readonly readOwn: ReadOwnProgress,
    private readonly changeSharing: ChangeSharing,
  ) {}

  async measures(language: Language): Promise<MeasureListResponse> {
    const listed = await this.offered.list();
    return { items: listed.map((one) => presentMeasure(one, language)) };
  }

  async take(
    { accountId }: Actor,
    request: { code: string; key: string; body: TakeMeasureRequest },
  ): Promise<RememberedAnswer<TakenMeasureResponse>> {
    const { code, key, body } = request;
    const { answers, assignmentId = null } = body;
    const taken = await this.takeMeasure.run({ accountId, code, answers, assignmentId, key });
    const shown = presentTaken(await this.readTaken.execute(accountId, taken.body.id));
    return { ...taken, body: shown };
  }

  async own({ accountId, timeZone }: Actor, language: Language): Promise<MyProgressResponse> {
    return presentOwnProgress(await this.readOwn.execute(accountId, timeZone), language);
  }

  async share(
    { accountId, timeZone }: Actor,
    careId: string,
    { textVersion, measures, mood, goals }: PutSharingRequest,
  ): Promise<SharingResponse> {
    const shared = { measures, mood, goals };
    await this.changeSharing.share({ accountId, careId, shared, textVersion });
    return { items: presentCares(await this.readOwn.execute(accountId, timeZone)) };
  }
}
