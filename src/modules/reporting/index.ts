/** Front door of reporting. */
export { ReportingModule } from './reporting.module.js';
