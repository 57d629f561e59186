import { Injectable } from '@nestjs/common';
import type { ExpectedVersion } from '../../../platform/http/expected-version.js';
import { ReadSummary } from '../application/read-summary.js';
import { ShareSummary } from '../application/share-summary.js';
import { WriteSummary } from '../application/write-summary.js';
import type { Who } from '../domain/note.js';
import type { SummaryContent } from '../domain/summary.js';
import type { SummaryResponse } from './notes.responses.js';
import { presentSummary } from './present-notes.js';

/** Carries requests about a summary to the use cases, and shows it as it is then. */
@Injectable()
export class SummaryDesk {
  constructor(
    private readonly readSummary: ReadSummary,
    private readonly writeSummary: WriteSummary,
    private readonly shareSummary: ShareSummary,
  ) {}

  async show(who: Who): Promise<SummaryResponse> {
    return presentSummary(await this.readSummary.run(who));
  }

  async put(
    who: Who,
    content: SummaryContent,
    expected: ExpectedVersion,
  ): Promise<SummaryResponse> {
    await this.writeSummary.run(who, content, expected);
    return this.show(who);
  }

  async share(who: Who, expected: ExpectedVersion): Promise<SummaryResponse> {
    await this.shareSummary.run(who, expected);
    return this.show(who);
  }
}
