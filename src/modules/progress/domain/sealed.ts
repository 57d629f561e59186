/** What is inside a sealed response. The totals lie there too: a score is clinical. */
export interface ResponseContent {
  readonly answers: readonly number[];
  readonly scores: readonly { readonly scale: string; readonly total: number }[];
}

export const HIGHEST_PROGRESS = 10;

/** What is inside a sealed day: from 1, very low, to 5, very good. */
export interface MoodContent {
  readonly level: number;
  readonly words: string | null;
}

/** What is inside one version of a goal: how far it has come from 0 to 10. */
export interface GoalContent {
  readonly text: string;
  readonly progress: number;
  readonly isDone: boolean;
}
