export { SettingsModule } from './settings.module.js';
export { Settings } from './application/settings.js';
export type { SettingKey } from './application/setting-keys.js';
export { TermsBook } from './application/terms-book.js';
export type { RefundStep, Terms } from './domain/terms.js';
