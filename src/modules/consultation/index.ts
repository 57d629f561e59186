/** Front door of consultation. */
export { ForgetChat } from './application/forget-chat.js';
export { ConsultationModule } from './consultation.module.js';
