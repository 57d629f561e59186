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

export const SCOPES = ['directory:read', 'slots:read'] as const;

/**
 * `owner` is the client it is about, `carer` their psychologist; `idle` is an admin without duty.
 * Each scope that a program's key can have is a caller of its own.
 */
export const CALLERS = [
  ...(['visitor', 'owner', 'stranger', 'carer', 'colleague'] as const),
  ...DUTIES,
  'idle',
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

export const PEOPLE = CALLERS.filter((caller) => !isScope(caller));
export const anyone = open(...PEOPLE);
/** Programs too, with the scope for it. */
export const alsoBy = (scope: (typeof SCOPES)[number]): Row => open(...PEOPLE, scope);
export const alsoByKey = alsoBy('directory:read');
export const signedIn = open(...PEOPLE.filter((caller) => caller !== 'visitor'));
/** Behind a door that only clients pass. */
export const eachClient = open('owner', 'stranger');
export const owner = onlyFor(['owner'], ['stranger']);
/** Behind a door that only psychologists pass. */
export const eachPsychologist = open('carer', 'colleague');
/** Behind a door that everybody passes who is signed in; it is the client's own. */
export const ownerAlone = onlyFor(['owner'], ['stranger', 'carer', 'colleague', ...ADMINS]);
export const carer = onlyFor(['carer'], ['colleague']);
/** A psychologist's own, behind a door that superadmins pass as well. */
export const carerOrSuperadmin = onlyFor(['carer'], ['colleague', 'superadmin']);
export const bothParties = onlyFor(['owner', 'carer'], ['stranger', 'colleague', ...ADMINS]);
/** Admins with one of these duties, and superadmins. */
export const duty = (...duties: (typeof DUTIES)[number][]): Row => open(...duties, 'superadmin');
/** Admins with any duty. */
export const anyDuty = open(...DUTIES);
export const proven: Row = { open: [], absent: [], isProven: true };
