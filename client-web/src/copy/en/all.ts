// One chunk, loaded for English readers only.
export { auth } from './auth';
export { booking } from './booking';
export { common } from './common';
export { documents } from './documents';
export { help } from './help';
export { home } from './home';
export { joining } from './joining';
export { journey } from './journey';
export { messages } from './messages';
export { practice } from './practice';
export { profile } from './profile';
export { room } from './room';
export { progress } from './progress';
export { reviews } from './reviews';
export { records } from './records';
export { search } from './search';
export { sessions } from './sessions';
