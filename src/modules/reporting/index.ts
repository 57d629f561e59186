/** Front door of reporting. */
export { ReportingModule } from './reporting.module.js';
export { WishForReports } from './application/wish-for-reports.js';
