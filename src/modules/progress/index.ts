/** Front door of progress: measures, mood, goals, and who sees them. */
export { ProgressModule } from './progress.module.js';
export { AssignMeasure } from './application/assign-measure.js';
export { ChangeSharing } from './application/change-sharing.js';
export { OwnSharing, type SharedNow } from './application/own-sharing.js';
export { TakeMeasure } from './application/take-measure.js';
export { WriteGoal } from './application/write-goal.js';
export { WriteMood } from './application/write-mood.js';
export { SHARING_TEXT } from './domain/sharing.js';
