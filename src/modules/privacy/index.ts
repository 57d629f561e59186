/** Front door of privacy: it hears its own sweeps. */
export { PrivacyModule } from './privacy.module.js';
