export { removeDemo as default } from './first-start.mjs';
