/** Everybody who can ask for something, by what they are to it. */
export const DUTIES = [
  'verification',
  'finance',
  'support',
  'content',
  'safety',
  'audit',
  'superadmin',
] as const;

export const SCOPES = [
  'directory:read',
  'slots:read',
  'bookings:read',
  'bookings:write',
  'payments:create',
] as const;

/**
 * `owner` is the client it is about, `carer` their psychologist; `idle` is an admin without duty,
 * `helper` one who asks on behalf of the owner. Each scope that a program's key can have is a caller of its own.
 */
export const CALLERS = [
  ...(['visitor', 'owner', 'stranger', 'carer', 'colleague'] as const),
  ...DUTIES,
  'idle',
  'helper',
  ...SCOPES,
] as const;

export type Caller = (typeof CALLERS)[number];

/** What an operation answers to whom. */
export interface Row {
  readonly open: readonly Caller[];
  readonly absent: readonly Caller[];
  /** Open to nobody by who they are: it asks for a proof instead. */
  readonly isProven?: true;
}

export type Matrix = Readonly<Record<string, Row>>;

export const ADMINS: readonly Caller[] = [...DUTIES, 'idle'];
export const open = (...callers: Caller[]): Row => ({ open: callers, absent: [] });
export const onlyFor = (callers: readonly Caller[], absent: readonly Caller[]): Row => ({
  open: callers,
  absent,
});

export const isScope = (caller: Caller): caller is (typeof SCOPES)[number] =>
  SCOPES.some((scope) => scope === caller);

/** Each in their own name. */
export const PEOPLE = CALLERS.filter((caller) => !isScope(caller) && caller !== 'helper');
export const anyone = open(...PEOPLE);
/** Programs too, with the scope for it. */
export const alsoBy = (scope: (typeof SCOPES)[number]): Row => open(...PEOPLE, scope);
export const alsoByKey = alsoBy('directory:read');
/** Open besides to whoever helps the owner in their name. */
export const helped = (row: Row): Row => ({ ...row, open: [...row.open, 'helper'] });
/** And to a program with a key of the owner's. */
export const withKey = (row: Row, scope: (typeof SCOPES)[number]): Row => ({
  ...row,
  open: [...row.open, scope],
});
export const signedIn = open(...PEOPLE.filter((caller) => caller !== 'visitor'));
/** Behind a door that only clients pass. */
export const eachClient = open('owner', 'stranger');
export const owner = onlyFor(['owner'], ['stranger']);
/** Behind a door that only psychologists pass. */
export const eachPsychologist = open('carer', 'colleague');
/** Behind a door that everybody passes who is signed in; it is the client's own. */
export const ownerAlone = onlyFor(['owner'], ['stranger', 'carer', 'colleague', ...ADMINS]);
export const carer = onlyFor(['carer'], ['colleague']);
export const bothParties = onlyFor(['owner', 'carer'], ['stranger', 'colleague', ...ADMINS]);
/** Admins with one of these duties, and superadmins. */
export const duty = (...duties: (typeof DUTIES)[number][]): Row => open(...duties, 'superadmin');
/** Admins with any duty. */
export const anyDuty = open(...DUTIES);
export const proven: Row = { open: [], absent: [], isProven: true };
