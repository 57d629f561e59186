import { DatabaseError } from 'pg';
import { QueryFailedError } from 'typeorm';
import { makeLogger, NestLog } from './log.js';

/** Everything about somebody that a log line might be handed. */
const SECRETS = {
  name: 'Sari Wulandari',
  email: 'sari@contoh.test',
  phone: '+6281234567890',
  password: 'kucing tidur di atap',
  passwordHash: '$argon2id$v=19$sari',
  reason: 'Sulit tidur sejak pindah kota.',
  reasonSealed: 'v1.key.iv.tag.sealed-of-sari',
  bornOn: '1994-05-17',
  token: 'token-of-sari',
  cookie: 'rp=cookie-of-sari',
  authorization: 'Basic sari',
  signature_key: 'signature-of-sari',
  text: 'Halo Sari, jadwal kamu besok.',
  html: '<p>Halo Sari</p>',
  to: 'sari@surat.test',
  userAgent: 'Browser of Sari',
};
/** The same as rows of the database name it. */
const ROW = {
  client_name: 'Sari Wulandari',
  payer_name: 'Sari Wulandari',
  actor_name: 'Sari Wulandari',
  password_hash: '$argon2id$v=19$sari',
  reason_sealed: 'v1.key.iv.tag.sealed-of-sari',
  born_on: '1994-05-17',
  user_agent: 'Browser of Sari',
};
const CLIENT = { id: 'c-1', ...SECRETS, ...ROW };

/** What a logger writes while something is done with it. */
function written(use: (log: ReturnType<typeof makeLogger>) => void): string {
  let lines = '';
  use(makeLogger('trace', { write: (line) => (lines += line) }));
  return lines;
}

describe('a log', () => {
  it('is lines of JSON, one an event, whatever is written into it', () => {
    const forged = 'quiet\n{"level":"error","msg":"forged"}\r\n\u2028\u0000end';
    const lines = written((log) => {
      log.info(forged);
      log.error(
        { err: new Error(forged, { cause: new Error(forged) }), note: forged },
        'it failed',
      );
      new NestLog(log).error(forged, forged, forged);
      new NestLog(log).log({ [forged]: forged });
    });
    expect(lines.endsWith('\n')).toBe(true);
    const events = lines
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(events).toHaveLength(4);
    for (const event of events) {
      expect(event).toMatchObject({
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string,
        level: expect.stringMatching(/^[a-z]+$/) as string,
      });
    }
    expect(events).not.toContainEqual(expect.objectContaining({ msg: 'forged' }));
  });
});

function expectNothingOfHer(lines: string): void {
  expect(lines).not.toBe('');
  for (const secret of Object.values(CLIENT).filter((value) => value !== 'c-1')) {
    expect(lines).not.toContain(secret);
  }
  expect(lines).not.toMatch(/sari/i);
}

describe('a log line about a client', () => {
  it.each<[string, object]>([
    ['as it is', CLIENT],
    ['inside something', { client: CLIENT }],
    ['two levels down', { booking: { client: CLIENT } }],
    ['in a list', { clients: [CLIENT] }],
  ])('shows her id and nothing else, %s', (_, entry) => {
    const lines = written((log) => log.info(entry, 'somebody did something'));
    expectNothingOfHer(lines);
    expect(lines).toContain('c-1');
  });

  it.each(['log', 'warn', 'error', 'debug', 'verbose'] as const)(
    'shows as little when Nest writes it by %s',
    (method) => {
      expectNothingOfHer(written((log) => new NestLog(log)[method](CLIENT, 'SomeContext')));
      expectNothingOfHer(
        written((log) => new NestLog(log)[method]({ client: CLIENT }, 'SomeContext')),
      );
    },
  );

  it('shows nothing of the values of a statement that failed', () => {
    const driver = new DatabaseError('duplicate key value', 100, 'error');
    driver.detail = `Key (email)=(${SECRETS.email}) already exists.`;
    driver.where = `SQL statement about ${SECRETS.name}`;
    driver.code = '23505';
    driver.constraint = 'account_verified_email';
    const failed = new QueryFailedError('INSERT …', Object.values(SECRETS), driver);
    const lines = written((log) => log.error({ err: failed }, 'a request failed'));
    expectNothingOfHer(lines);
    expect(JSON.parse(lines)).toMatchObject({
      err: { type: 'QueryFailedError', code: '23505', constraint: 'account_verified_email' },
    });
  });

  it('shows nothing of a value that PostgreSQL could not read and quotes back', () => {
    const quoted = `invalid input syntax for type uuid: "${SECRETS.email}"`;
    const driver = new DatabaseError(quoted, 100, 'error');
    driver.code = '22P02';
    const failed = new QueryFailedError('SELECT …', [SECRETS.email], driver);
    for (const error of [driver, failed]) {
      const lines = written((log) => log.error({ err: error }, 'a request failed'));
      expectNothingOfHer(lines);
      expect(JSON.parse(lines)).toMatchObject({ err: { code: '22P02' } });
      expectNothingOfHer(written((log) => new NestLog(log).error(error)));
    }
  });

  it('shows nothing that hangs on an error or its cause', () => {
    const cause = Object.assign(new Error('the inner one'), { client: CLIENT });
    const error = Object.assign(new Error('the outer one', { cause }), {
      client: CLIENT,
      email: SECRETS.email,
    });
    const lines = written((log) => log.error({ err: error }, 'a request failed'));
    expectNothingOfHer(lines);
    expect(lines).toContain('the outer one');
    expect(lines).toContain('the inner one');
  });
});

describe('a log line', () => {
  it('says when, how grave and what, and for a bug where', () => {
    const line = entry((log) => log.error({ err: new Error('boom') }, 'a request failed'));
    expect(line).toMatchObject({
      level: 'error',
      msg: 'a request failed',
      err: { type: 'Error', message: 'boom' },
    });
    expect(line.time).toMatch(/^\d{4}-\d{2}-\d{2}T.*Z$/);
    expect(line.err?.stack).toContain('log.spec');
  });

  it('of Nest keeps its words and its context', () => {
    const line = entry((log) => new NestLog(log).warn('Nest is slow', 'NestFactory'));
    expect(line).toMatchObject({ msg: 'Nest is slow', context: 'NestFactory' });
  });

  it('of Nest about a bug says where', () => {
    const line = entry((log) => new NestLog(log).error(new Error('boom'), 'Injector'));
    expect(line).toMatchObject({ msg: 'boom', context: 'Injector' });
    expect(line.err?.stack).toContain('log.spec');
  });
});

interface Entry {
  readonly time: string;
  readonly err?: { readonly stack: string };
}

function entry(use: (log: ReturnType<typeof makeLogger>) => void): Entry {
  return JSON.parse(written(use)) as Entry;
}
