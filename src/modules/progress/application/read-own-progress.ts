import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/time/clock.js';
import { civilDateOf, zoneId } from '../../../kernel/time/zones.js';
import { ClinicalReads } from '../../../platform/database/clinical-reads.js';
import { CarePeople } from '../../accounts/index.js';
import { OwnSurroundings, type Surroundings } from './own-surroundings.js';
import { ProgressShelf, type OpenedProgress } from './progress-shelf.js';

/** Everything a client sees of their own. */
export interface OwnProgress extends OpenedProgress, Surroundings {
  /** The day on the client's calendar. */
  readonly today: string;
}

/** Opens what a client has written, for that client. */
@Injectable()
export class ReadOwnProgress {
  constructor(
    private readonly reads: ClinicalReads,
    private readonly clock: Clock,
    private readonly carePeople: CarePeople,
    private readonly shelf: ProgressShelf,
    private readonly surroundings: OwnSurroundings,
  ) {}

  async execute(accountId: string, timeZone: string): Promise<OwnProgress> {
    const today = civilDateOf(zoneId(timeZone), this.clock.now());
    const person = await this.carePeople.findOwn(this.reads, accountId);
    const surroundings = await this.surroundings.of(accountId, person);
    if (person === null) return { today, series: [], moods: [], goals: [], ...surroundings };
    const opened = await this.shelf.open(await this.shelf.own(this.reads, person));
    return { today, ...opened, ...surroundings };
  }
}
