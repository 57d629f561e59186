/** Front door of consultation. */
export { ConsultationModule } from './consultation.module.js';
