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
  /** In a day of the psychologist's own calendar; null is no limit. */
  readonly mostSessionsADay: number | null;
  /** From Monday to Sunday; null is no limit, and none is below that of a day. */
  readonly mostSessionsAWeek: number | null;
  /** Who is not in care yet waits for a yes, whatever the service says. */
  readonly approvesNewClients: boolean;
}

/** As a schedule begins: nothing is counted, and nobody waits. */
export const UNLIMITED = {
  mostSessionsADay: null,
  mostSessionsAWeek: null,
  approvesNewClients: false,
} as const;

/** Something a person edits, with the number of the edit that made it so. */
export type Versioned<Thing> = Thing & { readonly version: number };
