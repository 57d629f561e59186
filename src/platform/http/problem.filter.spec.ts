import {
  HttpException,
  MethodNotAllowedException,
  NotFoundException,
  PayloadTooLargeException,
  type ArgumentsHost,
} from '@nestjs/common';
import { pino } from 'pino';
import { DomainError, type ErrorKind } from '../../kernel/errors/domain-error.js';
import {
  Forbidden,
  IdempotencyKeyRequired,
  IdempotencyKeyReused,
  NotFound,
  NotSignedIn,
  RequestInProgress,
  StaleVersion,
  TooManyRequests,
  ValidationFailed,
} from './http.errors.js';
import { ProblemFilter } from './problem.filter.js';
import type { ProblemCatalogue } from './problem.js';

const CATALOGUE: ProblemCatalogue = {
  not_found: {
    id: { title: 'Tidak ada', detail: 'Tidak ada apa-apa di sini.' },
    en: { title: 'Not found', detail: 'There is nothing here.' },
  },
  internal: {
    id: { title: 'Kesalahan kami', detail: 'Ada yang salah di pihak kami.' },
    en: { title: 'Our mistake', detail: 'Something went wrong on our side.' },
  },
};

class Refusal extends DomainError {
  override readonly code = 'some_code';
  constructor(
    override readonly kind: ErrorKind,
    details?: Record<string, unknown>,
  ) {
    super('Secret words of the domain.', details);
  }
}

interface Answer {
  status: number;
  type: string;
  headers: Record<string, string>;
  body: Record<string, unknown>;
}

function answerTo(
  error: unknown,
  language = 'en',
): { answer: Answer; logged: string; noted: unknown } {
  const answer: Answer = { status: 0, type: '', headers: {}, body: {} };
  const reply = {
    header(name: string, value: string) {
      answer.headers[name] = value;
      return reply;
    },
    status(status: number) {
      answer.status = status;
      return reply;
    },
    type(type: string) {
      answer.type = type;
      return reply;
    },
    send(body: Record<string, unknown>) {
      answer.body = body;
      return reply;
    },
  };
  const request: Record<string, unknown> = {
    id: 'r-1',
    method: 'GET',
    headers: { 'accept-language': language },
    routeOptions: { url: '/bookings/:id' },
  };
  const http = { getRequest: () => request, getResponse: () => reply };
  let logged = '';
  const log = pino({ base: null }, { write: (line) => (logged += line) });
  const host = { switchToHttp: () => http } as unknown as ArgumentsHost;
  new ProblemFilter(CATALOGUE, log).catch(error, host);
  return { answer, logged, noted: request['refusal'] };
}

describe('a refusal', () => {
  it.each<[ErrorKind, number]>([
    ['invalid', 422],
    ['unauthenticated', 401],
    ['forbidden', 403],
    ['not_found', 404],
    ['conflict', 409],
    ['stale', 412],
    ['too_many', 429],
    ['unavailable', 503],
  ])('of the domain that is %s has status %i', (kind, status) => {
    const { answer } = answerTo(new Refusal(kind));
    expect(answer.status).toBe(status);
    expect(answer.type).toBe('application/problem+json');
    expect(answer.body).toMatchObject({ type: '/problems/some_code', code: 'some_code', status });
    expect(JSON.stringify(answer.body)).not.toContain('Secret');
  });

  it.each([
    [new NotSignedIn(), 401],
    [new Forbidden(), 403],
    [new NotFound(), 404],
    [new StaleVersion(), 412],
    [new ValidationFailed([]), 422],
    [new IdempotencyKeyReused(), 422],
    [new IdempotencyKeyRequired(), 400],
  ])('%p has its status', (error, status) => {
    const { answer, logged } = answerTo(error);
    expect(answer).toMatchObject({ status, body: { code: error.code } });
    expect(logged).toBe('');
  });

  it.each([
    [new TooManyRequests(42), 429, '42'],
    [new RequestInProgress(), 409, '1'],
  ])('%p says when to ask again', (error, status, seconds) => {
    const { answer } = answerTo(error);
    expect(answer).toMatchObject({ status, headers: { 'Retry-After': seconds } });
  });

  it('is noted for the log by its code and the rules it broke, without what was sent', () => {
    const field = { pointer: '/sari@contoh.test', code: 'unknown_field', detail: 'Tidak dikenal.' };
    const { noted } = answerTo(new ValidationFailed([field, { ...field, pointer: '/sandi' }]));
    expect(noted).toEqual({ code: 'validation_failed', rules: ['unknown_field'] });
    expect(answerTo(new TooManyRequests(42)).noted).toEqual({ code: 'too_many_requests' });
  });

  it('carries the members of its details', () => {
    const { answer } = answerTo(new Refusal('conflict', { bookingId: 'b-1' }));
    expect(answer.body).toMatchObject({ bookingId: 'b-1', instance: 'urn:request:r-1' });
  });

  it('speaks the reader’s language', () => {
    expect(answerTo(new NotFound(), 'id').answer.body).toMatchObject({ title: 'Tidak ada' });
    expect(answerTo(new NotFound(), 'en').answer.body).toMatchObject({ title: 'Not found' });
  });
});

describe('what the framework refuses', () => {
  it.each<[unknown, number, string]>([
    [new NotFoundException('Cannot GET /x'), 404, 'not_found'],
    [new MethodNotAllowedException(), 405, 'method_not_allowed'],
    [new PayloadTooLargeException(), 413, 'too_large'],
    [new HttpException('teapot', 418), 500, 'internal'],
    [{ statusCode: 400, message: 'Unexpected token' }, 400, 'malformed_json'],
    [{ code: 'FST_ERR_CTP_INVALID_MEDIA_TYPE' }, 415, 'unsupported_media_type'],
    [{ code: 'FST_ERR_CTP_BODY_TOO_LARGE' }, 413, 'too_large'],
    [{ statusCode: 503 }, 500, 'internal'],
  ])('%p becomes %i %s', (error, status, code) => {
    expect(answerTo(error).answer).toMatchObject({ status, body: { code } });
  });
});

describe('a bug', () => {
  it.each([new Error('password of sari@contoh.test'), 'a string', null, undefined, 7])(
    '%p is 500 about:blank without its message',
    (error) => {
      const { answer } = answerTo(error);
      expect(answer.status).toBe(500);
      expect(answer.body).toMatchObject({ type: 'about:blank', code: 'internal' });
      expect(JSON.stringify(answer.body)).not.toContain('sari@');
    },
  );

  it('is logged once, with the request’s id and its route, not its address', () => {
    const { logged } = answerTo(new Error('boom'));
    const lines = logged.trim().split('\n');
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      requestId: 'r-1',
      method: 'GET',
      route: '/bookings/:id',
    });
  });
});
