import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/time/clock.js';
import { ClinicalReads } from '../../../platform/database/clinical-reads.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import { Settings } from '../../settings/index.js';
import type { Measure } from '../domain/measure.js';
import { MEASURES } from '../domain/measures.js';

/** A measure, and whether people are offered it. */
export interface ListedMeasure {
  readonly measure: Measure;
  readonly isOffered: boolean;
}

/** The setting says which are on; one whose texts we may not print stays off whatever it says. */
@Injectable()
export class OfferedMeasures {
  constructor(
    private readonly reads: ClinicalReads,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  async list(): Promise<ListedMeasure[]> {
    const on = await this.settings.value(this.reads, 'measures_on', this.clock.now());
    return MEASURES.map((measure) => ({
      measure,
      isOffered: measure.words !== null && on.includes(measure.code),
    }));
  }

  /** @throws NotFound for what is not offered. */
  async called(code: string): Promise<Measure> {
    const found = (await this.list()).find(({ measure }) => measure.code === code);
    if (found?.isOffered !== true) throw new NotFound();
    return found.measure;
  }
}
