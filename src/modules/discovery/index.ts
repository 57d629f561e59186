/** Front door of discovery. */
export { DiscoveryModule } from './discovery.module.js';
export { KeepTimes } from './application/keep-times.js';
