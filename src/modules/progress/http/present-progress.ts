import { CONSENT_TEXTS } from '../../accounts/index.js';
import type { Language } from '../../../platform/http/language.js';
import type { ListedMeasure } from '../application/offered-measures.js';
import type { OpenedProgress } from '../application/progress-shelf.js';
import type { GoalView, MoodView, Series } from '../application/progress-view.js';
import type { ClientProgress } from '../application/read-client-progress.js';
import type { Following } from '../application/read-following.js';
import type { OwnProgress } from '../application/read-own-progress.js';
import type { TakenResponse } from '../application/read-taken-response.js';
import { measureCalled } from '../domain/measures.js';
import { scoresOf } from '../domain/score.js';
import type { Scale } from '../domain/measure.js';
import { SHARING_TEXT, type Shared } from '../domain/sharing.js';
import type { MeasureListItem, MeasureScale, TakenMeasureResponse } from './measures.responses.js';
import type {
  AssignmentResponse,
  CareSharing,
  ClientAssignmentsResponse,
  ClientProgressResponse,
  GoalResponse,
  MoodResponse,
  MyProgressResponse,
  ProgressSeries,
  SharedKinds,
} from './progress.responses.js';

interface ShownAssignment {
  readonly id: string;
  readonly measureCode: AssignmentResponse['measureCode'];
  readonly assignedAt: Date;
  readonly dueOn: string | null;
  readonly psychologistName?: string;
}

export function presentMeasure(listed: ListedMeasure, language: Language): MeasureListItem {
  const { measure, isOffered } = listed;
  const words = measure.words?.[language];
  return {
    code: measure.code,
    version: measure.version,
    name: words?.name ?? measure.name,
    isOffered,
    heldBack: measure.heldBack,
    credit: measure.credit,
    itemCount: measure.itemCount,
    scales: measure.scales.map(presentScale),
    danger: measure.danger && { item: measure.danger.item, from: measure.danger.from },
    questions:
      words === undefined || !isOffered
        ? null
        : {
            name: words.name,
            stem: words.stem,
            items: [...words.items],
            options: [...words.options],
          },
  };
}

export function presentTaken(taken: TakenResponse): TakenMeasureResponse {
  const { response, showsHelp, isSomebodyTold } = taken;
  const measure = measureCalled(response.measureCode);
  const scores = measure === undefined ? [] : scoresOf(measure, response.content.answers);
  return {
    id: response.id,
    measureCode: response.measureCode,
    takenAt: response.takenAt.toISOString(),
    scores: scores.map(({ scale, total, band }) => ({ scale, total, band })),
    showsHelp,
    isSomebodyTold,
  };
}

export function presentOwnProgress(own: OwnProgress, language: Language): MyProgressResponse {
  const { textVersion, text } = CONSENT_TEXTS.progress_data;
  return {
    ...presentOpened(own, (assignedIn) => assignedIn !== null, language),
    sessions: own.sessions.map((at) => at.toISOString()),
    assignments: own.assignments.map(presentAssignment),
    today: own.today,
    isConsented: own.isConsented,
    consentText: { textVersion, text: text[language] },
    cares: presentCares(own),
    sharingText: { textVersion: SHARING_TEXT.textVersion, text: SHARING_TEXT.text[language] },
  };
}

export function presentCares({ cares }: Pick<OwnProgress, 'cares'>): CareSharing[] {
  return cares.map(({ careId, psychologistName, shared }) => ({
    careId,
    psychologistName,
    shared: presentShared(shared),
  }));
}

export function presentClientProgress(
  progress: ClientProgress,
  language: Language,
): ClientProgressResponse {
  const isTheirs = (assignedIn: string | null): boolean => assignedIn === progress.careId;
  return {
    ...presentOpened(progress, isTheirs, language),
    clientName: progress.clientName,
    shared: presentShared(progress.shared),
    sessions: progress.sessions.map((at) => at.toISOString()),
    assignments: progress.assignments.map(presentAssignment),
  };
}

export function presentFollowing(following: Following): ClientAssignmentsResponse {
  return {
    clientName: following.clientName,
    shared: presentShared(following.shared),
    items: following.assignments.map(presentAssignment),
  };
}

function presentOpened(
  { series, moods, goals }: OpenedProgress,
  isAssigned: (assignedInCare: string | null) => boolean,
  language: Language,
): Pick<MyProgressResponse, 'series' | 'moods' | 'goals'> {
  return {
    series: series.map((one) => presentSeries(one, isAssigned, language)),
    moods: moods.map(presentMood),
    goals: goals.map(presentGoal),
  };
}

function presentSeries(
  { measure, scale, points }: Series,
  isAssigned: (assignedInCare: string | null) => boolean,
  language: Language,
): ProgressSeries {
  return {
    measureCode: measure.code,
    name: measure.words?.[language].name ?? measure.name,
    scale: presentScale(scale),
    points: points.map((point) => ({
      responseId: point.responseId,
      takenAt: point.takenAt.toISOString(),
      total: point.total,
      band: point.band,
      change: point.change,
      isAssigned: isAssigned(point.assignedInCare),
    })),
  };
}

function presentScale({ code, bands, reliableChange, better }: Scale): MeasureScale {
  return {
    code,
    bands: bands.map((band) => ({ code: band.code, from: band.from, to: band.to })),
    reliableChange,
    better,
  };
}

function presentMood({ onDate, version, content }: MoodView): MoodResponse {
  return { date: onDate, level: content.level, words: content.words, version };
}

function presentGoal(goal: GoalView): GoalResponse {
  return {
    id: goal.id,
    version: goal.version,
    writtenBy: goal.isPsychologists ? 'psychologist' : 'client',
    text: goal.text,
    progress: goal.progress,
    isDone: goal.isDone,
    history: goal.history.map(({ at, progress }) => ({ at: at.toISOString(), progress })),
  };
}

function presentAssignment(assignment: ShownAssignment): AssignmentResponse {
  return {
    id: assignment.id,
    measureCode: assignment.measureCode,
    assignedAt: assignment.assignedAt.toISOString(),
    dueOn: assignment.dueOn,
    psychologistName: assignment.psychologistName ?? null,
  };
}

function presentShared({ measures, mood, goals }: Shared): SharedKinds {
  return { measures, mood, goals };
}
