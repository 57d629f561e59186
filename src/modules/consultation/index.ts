/** Front door of consultation. */
export { ForgetChat } from './application/forget-chat.js';
export { AttendanceRepository } from './infrastructure/attendance.repository.js';
export { ConsultationModule } from './consultation.module.js';
