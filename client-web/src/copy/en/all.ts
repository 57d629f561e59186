// One chunk, loaded for English readers only.
export { auth } from './auth';
export { booking } from './booking';
export { common } from './common';
export { help } from './help';
export { home } from './home';
export { joining } from './joining';
export { messages } from './messages';
export { practice } from './practice';
export { profile } from './profile';
export { progress } from './progress';
export { reviews } from './reviews';
export { search } from './search';
export { sessions } from './sessions';
