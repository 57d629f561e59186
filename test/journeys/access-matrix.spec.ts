import { acceptFields, newFieldsIn } from '../support/answered-fields.js';
import {
  callersOf,
  faultsIn,
  misplaced,
  type Answer,
  type Manner,
} from '../support/access-answers.js';
import { MATRIX } from '../support/access-matrix.js';
import { ADMINS, isScope, type Caller, type Row } from '../support/access-rows.js';
import { setAccessScene, type AccessScene } from '../support/access-scene.js';
import { OPERATIONS, operationCalled, type Operation } from '../support/operations.js';
import { send, type RawRequest } from '../support/raw-request.js';
import { startSecondApi, type SecondApi } from '../support/second-api.js';
import { Stage } from '../support/stage.js';

const READS = OPERATIONS.filter(({ method }) => method === 'GET');
/** These make and end the very sessions the others ask with. */
const ENTRANCES = [
  ...['logIn', 'logOut', 'register', 'forgotPassword', 'resetPassword', 'verifyEmail'],
  ...['changePassword', 'changeEmail', 'changePhone', 'logOutEverywhere', 'resendEmailProof'],
  ...['resendPhoneCode', 'provePhone'],
  ...['completeLogIn', 'logInWithPasskey', 'createPasskeyChallenge', 'useFactorReset'],
  ...['askForGuestCode', 'bindGuestDevice', 'createGuestRoomTicket'],
  ...['stopFactorReset', 'readInvitation', 'acceptInvitation', 'disownChange'],
];
const WRITES = OPERATIONS.filter(({ method, id }) => method !== 'GET' && !ENTRANCES.includes(id));
/** Nobody but these has a part in what the scene calls secret. */
const OUTSIDERS: readonly Caller[] = ['visitor', 'stranger', 'colleague', 'idle', 'safety'];

let stage: Stage;
let scene: AccessScene;
let signedNote: string;
/** The server that is asked: a process of its own, as it runs anywhere. */
let live: SecondApi;
let read: (Answer & { text: string })[] = [];

beforeAll(async () => {
  stage = await Stage.set();
  scene = await setAccessScene(stage);
  signedNote = await scene.signedNote();
  live = await startSecondApi(undefined, process.env['RP_PLANT']);
});

afterAll(async () => {
  await live.stop();
  await stage.strike();
});

interface Question {
  readonly operation: Operation;
  readonly caller: Caller;
  readonly manner: Manner;
}

function requestOf({ operation, caller, manner }: Question): RawRequest {
  if (operation.method === 'GET') return { method: 'GET', path: scene.pathOf(operation, caller) };
  const good = stage.asGood(operation, scene.writePathOf);
  if (manner === 'knock') return { ...good, path: `${good.path}?knock=true` };
  const over = /\/note($|\/)/.test(good.path) ? { 'if-match': scene.noteTag } : {};
  return { ...good, headers: { ...good.headers, ...over } };
}

async function ask(question: Question, at = live.url): Promise<Answer & { text: string }> {
  const { url } = stage.scene.house;
  const { headers, ...request } = requestOf(question);
  const { status, text } = await send(at, {
    ...request,
    path: `/api/v1${request.path}`,
    headers: { origin: url, ...scene.headersOf(question.caller), ...headers },
  });
  const { operation, caller, manner } = question;
  return { operation: operation.id, caller, manner, status, code: codeIn(status, text), text };
}

function codeIn(status: number, text: string): string {
  return status < 400 ? '' : String((JSON.parse(text) as { code?: unknown }).code);
}

/** A few at a time, in order of the questions. */
async function askAll(
  questions: readonly Question[],
  url = live.url,
): Promise<(Answer & { text: string })[]> {
  const answers: (Answer & { text: string })[] = [];
  for (let at = 0; at < questions.length; at += 8) {
    answers.push(...(await Promise.all(questions.slice(at, at + 8).map((one) => ask(one, url)))));
  }
  return answers;
}

const rowOf = ({ id }: Operation): Row => MATRIX[id] ?? { open: [], absent: [] };

function refusedOf(operation: Operation): Question[] {
  return callersOf(rowOf(operation)).refused.map((caller) => ({
    operation,
    caller,
    manner: 'whole',
  }));
}

/** The door of admins opens by duty alone: one goes through with the real thing, the others knock. */
function letOf(operation: Operation): Question[] {
  const { let: callers } = callersOf(rowOf(operation));
  const first = callers.find((caller) => ADMINS.includes(caller));
  const isKnock = (caller: Caller): boolean =>
    ENTRANCES.includes(operation.id) ||
    (operation.method !== 'GET' && ADMINS.includes(caller) && caller !== first) ||
    (operation.method !== 'GET' && (caller === 'helper' || isScope(caller)));
  return callers.map((caller) => ({
    operation,
    caller,
    manner: isKnock(caller) ? 'knock' : 'whole',
  }));
}

describe('the access matrix', () => {
  it('places every route there is, and no other', () => {
    expect(
      misplaced(
        MATRIX,
        OPERATIONS.map(({ id }) => id),
      ),
    ).toEqual([]);
  });

  it('names a route that nobody has placed', () => {
    expect(misplaced(MATRIX, [...Object.keys(MATRIX), 'listEverything'])).toEqual([
      'listEverything: say in the access matrix who may call it',
    ]);
  });

  it('holds for every route and everybody who is refused, and their asking changes nothing', async () => {
    const before = await stage.tables();
    const questions = [...READS, ...WRITES].flatMap(refusedOf);
    const ofPeople = await askAll(questions.filter(({ caller }) => !isScope(caller)));
    expect(faultsIn(MATRIX, ofPeople)).toEqual([]);
    expect(await stage.tables()).toEqual(before);
    const ofProgram = await askAll(questions.filter(({ caller }) => isScope(caller)));
    expect(faultsIn(MATRIX, ofProgram)).toEqual([]);
    // That a key was used is written down, whatever it was used for.
    const counted = { api_key: before['api_key'], api_key_use: before['api_key_use'] };
    expect({ ...(await stage.tables()), ...counted }).toEqual(before);
  });

  it('lets everybody read what is theirs, and shows nobody what is not', async () => {
    const answers = await askAll(READS.flatMap(letOf));
    read = answers;
    if (process.env['RP_ACCEPT_FIELDS'] === '1') acceptFields(answers);
    expect(faultsIn(MATRIX, answers)).toEqual([]);
    const told = answers
      .filter(({ caller }) => OUTSIDERS.includes(caller))
      .filter(({ text }) => scene.secrets.some((secret) => text.includes(secret)))
      .map(({ operation, caller }) => `${operation} tells ${caller}`);
    expect(told).toEqual([]);
  });

  it('shows nobody a field that was not agreed to', () => {
    expect(newFieldsIn(read)).toEqual([]);
  });

  it('finds a field that is new, and says to whom it is shown', () => {
    const [answer] = read.filter(({ operation }) => operation === 'getBooking');
    const { text = '{}', caller = '' } = answer ?? {};
    const more = JSON.stringify({ ...(JSON.parse(text) as object), riskScore: 7 });
    expect(newFieldsIn(answer ? [{ ...answer, text: more }] : [])).toEqual([
      `getBooking answers ${caller} the field .riskScore`,
    ]);
  });

  it('finds a route that was opened by mistake, and says to whom', async () => {
    const planted = await startSecondApi(undefined, 'open-route');
    try {
      const asked = refusedOf(operationCalled('adminListTransactions'));
      const answers = await askAll(asked, planted.url);
      const must = 'must be refused at the door (401 or 403), but was answered 200 ';
      expect(faultsIn(MATRIX, answers)).toEqual(
        [
          ...['the client it is about', 'another client', 'the psychologist in care'],
          ...['another psychologist', 'an admin for verification', 'an admin for support'],
          ...['an admin for content', 'an admin for safety', 'an admin for audit'],
          'an admin without duty',
        ].map((who) => `adminListTransactions: ${who} ${must}`),
      );
    } finally {
      await planted.stop();
    }
  });

  it('finds a clinical route that was put on the list of what is done on behalf of somebody', async () => {
    const planted = await startSecondApi(undefined, 'clinical-on-behalf');
    try {
      const asked = { operation: operationCalled('getSummary'), caller: 'helper', manner: 'whole' };
      const [answer] = await askAll([asked as Question], planted.url);
      expect(faultsIn(MATRIX, answer ? [answer] : [])).toEqual([
        'getSummary: an admin on behalf of the client must be refused at the door (401 or 403), but was answered 200 ',
      ]);
      // The wall in the database stands behind the list: there is an answer, and nothing in it.
      const own = await ask({ ...(asked as Question), caller: 'owner' });
      expect(own.text).toContain('Pelan-pelan.');
      expect(answer?.text).not.toContain('Pelan-pelan.');
    } finally {
      await planted.stop();
    }
  });

  it('finds a record of somebody that another one is shown, and a door that is shut to its owner', async () => {
    const wrong = {
      ...MATRIX,
      getBooking: { open: ['stranger' as const], absent: [] },
      listCategories: { open: [], absent: ['owner' as const] },
    };
    const answers = await askAll([
      { operation: operationCalled('getBooking'), caller: 'stranger', manner: 'whole' },
      { operation: operationCalled('listCategories'), caller: 'owner', manner: 'whole' },
    ]);
    expect(faultsIn(wrong, answers)).toEqual([
      'getBooking: another client must be let in, but was answered 404 not_found',
      'listCategories: the client it is about must not find it (404), but was answered 200 ',
    ]);
  });

  it('lets everybody do what is theirs to do', async () => {
    const entering = ENTRANCES.map(operationCalled).flatMap(letOf);
    const isHelper = ({ caller }: Question): boolean => caller === 'helper';
    const writes = WRITES.flatMap(letOf);
    // One of those writes ends what the helper stands on.
    const answers: Answer[] = await askAll([...writes, ...entering].filter(isHelper));
    for (const question of writes.filter((one) => !isHelper(one))) {
      answers.push(await ask(question));
    }
    answers.push(...(await askAll(entering.filter((one) => !isHelper(one)))));
    expect(faultsIn(MATRIX, answers)).toEqual([]);
  });

  it('leaves a signed note as it was, whoever has tried every write there is', async () => {
    expect(signedNote).toContain('body_digest');
    expect(signedNote).toContain('signed_at');
    expect(await scene.signedNote()).toBe(signedNote);
  });
});
