/** How a psychologist's time is cut and guarded. */
export interface ScheduleSettings {
  /** Kept free before each session. */
  readonly bufferBeforeMinutes: number;
  /** Kept free after each session. */
  readonly bufferAfterMinutes: number;
  /** No session begins sooner than so many hours from now. */
  readonly noticeHours: number;
  /** No session begins later than so many days from now. */
  readonly horizonDays: number;
  /** Minutes on the wall clock from one possible start to the next. */
  readonly slotStepMinutes: number;
}

/** Something a person edits, with the number of the edit that made it so. */
export type Versioned<Thing> = Thing & { readonly version: number };
