import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../../platform/database/database.js';
import type { Shared } from '../domain/sharing.js';
import type { GoalContent, MoodContent, ResponseContent } from '../domain/sealed.js';
import { GoalRepository, type StoredGoal } from '../infrastructure/goal.repository.js';
import { MoodRepository, type StoredMood } from '../infrastructure/mood.repository.js';
import { ResponseRepository, type StoredResponse } from '../infrastructure/response.repository.js';
import { goalsOf, seriesOf, type GoalView, type MoodView, type Series } from './progress-view.js';
import { Sealing } from './sealing.js';

/** Sealed rows of one person, as one reader may see them. */
export interface SealedProgress {
  readonly responses: readonly StoredResponse[];
  readonly moods: readonly StoredMood[];
  readonly goals: readonly StoredGoal[];
}

/** The same, opened. */
export interface OpenedProgress {
  readonly series: readonly Series[];
  readonly moods: readonly MoodView[];
  readonly goals: readonly GoalView[];
}

export type OpenedResponse = StoredResponse & { readonly content: ResponseContent };

/** Where answers, moods and goals lie, and how they are opened. */
@Injectable()
export class ProgressShelf {
  constructor(
    private readonly responses: ResponseRepository,
    private readonly moods: MoodRepository,
    private readonly goals: GoalRepository,
    private readonly sealing: Sealing,
  ) {}

  /** Everything of a person, for themselves. */
  async own(sql: Queryable, personId: string): Promise<SealedProgress> {
    return {
      responses: await this.responses.ofPerson(sql, personId),
      moods: await this.moods.ofPerson(sql, personId),
      goals: await this.goals.versions(sql, personId, null),
    };
  }

  /** What the psychologist of an open care may see of it. */
  async shared(
    sql: Queryable,
    { carePersonId, careId, shared }: { carePersonId: string; careId: string; shared: Shared },
  ): Promise<SealedProgress> {
    return {
      responses: await this.responses.visibleInCare(sql, carePersonId, careId),
      moods: shared.mood ? await this.moods.ofPerson(sql, carePersonId) : [],
      goals: shared.goals ? await this.goals.versions(sql, carePersonId, careId) : [],
    };
  }

  /** Outside any transaction: the keys lie in another database. */
  async open(sealed: SealedProgress): Promise<OpenedProgress> {
    const responses = await this.sealing.openAll<ResponseContent, StoredResponse>(
      'measure_response',
      sealed.responses,
    );
    const moods = await this.sealing.openAll<MoodContent, StoredMood>('mood_entry', sealed.moods);
    const goals = await this.sealing.openAll<GoalContent, StoredGoal>('goal_version', sealed.goals);
    return { series: seriesOf(responses), moods, goals: goalsOf(goals) };
  }

  /** One set of answers; null when it is not there, or its key has been destroyed. */
  async response(sql: Queryable, id: string): Promise<OpenedResponse | null> {
    const row = await this.responses.byId(sql, id);
    const opened = await this.sealing.openAll<ResponseContent, StoredResponse>(
      'measure_response',
      row === null ? [] : [row],
    );
    return opened[0] ?? null;
  }
}
