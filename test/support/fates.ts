/** One arrow of a booking's life, some minutes after it was made or after its end. */
export interface Step {
  readonly to: string;
  readonly act: string;
  readonly actor: 'client' | 'psychologist' | 'admin' | 'system';
  readonly after: 'made' | 'end';
  readonly minutes: number;
}

/** What becomes of a booking, in states, stars and money. */
export interface Fate {
  readonly name: string;
  readonly born: 'held' | 'requested' | 'confirmed';
  readonly steps: readonly Step[];
  readonly isFree?: boolean;
  /** Only of what lies ahead, or behind. */
  readonly isAhead?: boolean;
  readonly review?: 'published' | 'hidden' | 'withdrawn';
  /** What the client's money did, once it was there. */
  readonly money?: readonly Movement[];
}

export type Movement =
  | 'paid'
  | 'surplus'
  | 'earned'
  | 'refunded'
  | 'refund_tried_twice'
  | 'half_kept'
  | 'earning_reversed'
  | 'goodwill';

const made = (minutes: number, step: Omit<Step, 'after' | 'minutes'>): Step => ({
  ...step,
  after: 'made',
  minutes,
});
const end = (minutes: number, step: Omit<Step, 'after' | 'minutes'>): Step => ({
  ...step,
  after: 'end',
  minutes,
});

const PAY = made(4, { to: 'requested', act: 'pay', actor: 'system' });
const CONFIRM = made(40, { to: 'confirmed', act: 'confirm', actor: 'psychologist' });
const LATE_CONFIRM = made(290, { to: 'confirmed', act: 'confirm', actor: 'psychologist' });
const COMPLETE = end(20, { to: 'completed', act: 'complete', actor: 'psychologist' });
const ABSENT = end(25, { to: 'client_absent', act: 'mark_absent', actor: 'psychologist' });
const MISSED = end(1_500, { to: 'psychologist_absent', act: 'mark_absent', actor: 'system' });
const CLOSE_AFTER = 2_980;
const close = (to: string): Step => end(CLOSE_AFTER, { to, act: 'close', actor: 'system' });
const cancel = (actor: Step['actor'], minutes: number): Step =>
  made(minutes, { to: 'cancelled', act: 'cancel', actor });

export const FATES: readonly Fate[] = [
  {
    ...{ name: 'completed and closed', born: 'held', isAhead: false },
    steps: [PAY, CONFIRM, COMPLETE, close('completed')],
    ...{ money: ['paid', 'earned'], review: 'published' },
  },
  {
    ...{ name: 'completed and open', born: 'held', isAhead: false },
    ...{ steps: [PAY, LATE_CONFIRM, COMPLETE], money: ['paid'], review: 'hidden' },
  },
  {
    ...{ name: 'completed for nothing', born: 'requested', isFree: true, isAhead: false },
    ...{ steps: [LATE_CONFIRM, COMPLETE, close('completed')], review: 'withdrawn' },
  },
  {
    ...{ name: 'confirmed at once', born: 'held' },
    steps: [made(4, { to: 'confirmed', act: 'pay', actor: 'system' })],
    money: ['paid'],
  },
  { name: 'waiting', born: 'held', steps: [PAY], isAhead: true, money: ['paid'] },
  { name: 'agreed', born: 'held', steps: [PAY, CONFIRM], isAhead: true, money: ['paid'] },
  {
    ...{ name: 'client absent', born: 'held', isAhead: false },
    ...{ steps: [PAY, CONFIRM, ABSENT, close('client_absent')], money: ['paid', 'earned'] },
  },
  {
    ...{ name: 'psychologist absent', born: 'held', isAhead: false },
    steps: [PAY, CONFIRM, MISSED, close('psychologist_absent')],
    money: ['paid', 'refunded'],
  },
  {
    ...{ name: 'rejected', born: 'held', money: ['paid', 'refund_tried_twice'] },
    steps: [PAY, made(70, { to: 'rejected', act: 'reject', actor: 'psychologist' })],
  },
  {
    ...{ name: 'lapsed', born: 'held', money: ['paid', 'refunded'] },
    steps: [PAY, made(500, { to: 'rejected', act: 'lapse', actor: 'system' })],
  },
  {
    ...{ name: 'cancelled by the client', born: 'held', money: ['paid', 'half_kept'] },
    steps: [PAY, CONFIRM, cancel('client', 200)],
  },
  {
    ...{ name: 'a request taken back', born: 'requested', isFree: true },
    steps: [cancel('client', 33)],
  },
  {
    ...{ name: 'cancelled by the psychologist', born: 'held', money: ['paid', 'refunded'] },
    steps: [PAY, CONFIRM, cancel('psychologist', 210)],
  },
  {
    ...{ name: 'cancelled by the house', born: 'confirmed', isFree: true },
    steps: [cancel('system', 90)],
  },
  {
    ...{ name: 'corrected', born: 'held', isAhead: false, money: ['paid', 'refunded'] },
    steps: [
      ...[PAY, CONFIRM, COMPLETE],
      end(300, { to: 'cancelled', act: 'correct', actor: 'admin' }),
    ],
  },
  {
    ...{ name: 'earned and taken back', born: 'held', isAhead: false, review: 'published' },
    steps: [PAY, CONFIRM, COMPLETE, close('completed')],
    money: ['paid', 'earned', 'earning_reversed'],
  },
  {
    ...{ name: 'earned, and the house gave money back', born: 'held', isAhead: false },
    ...{ steps: [PAY, CONFIRM, COMPLETE, close('completed')], review: 'published' },
    money: ['paid', 'earned', 'goodwill'],
  },
  { name: 'given up', born: 'held', steps: [cancel('client', 6)], money: ['surplus'] },
  {
    ...{ name: 'expired', born: 'held', money: ['surplus'] },
    steps: [made(16, { to: 'expired', act: 'expire', actor: 'system' })],
  },
  { name: 'held', born: 'held', steps: [], isAhead: true },
];
