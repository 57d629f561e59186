/** Front door of discovery. */
export { DiscoveryModule } from './discovery.module.js';
