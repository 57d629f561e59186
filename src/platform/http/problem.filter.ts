import {
  Catch,
  HttpException,
  Inject,
  type ArgumentsHost,
  type ExceptionFilter,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Logger } from 'pino';
import { DomainError, type ErrorKind } from '../../kernel/errors/domain-error.js';
import { LOG } from '../log/log.module.js';
import type { RefusalNote, RefusedRequest } from './actor.js';
import { ValidationFailed } from './http.errors.js';
import { languageOf } from './language.js';
import { PROBLEM_CATALOGUE, type ProblemCatalogue } from './problem.js';

const STATUS_OF_KIND: Readonly<Record<ErrorKind, number>> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  stale: 412,
  too_many: 429,
  unavailable: 503,
};

/** Codes whose status differs from that of their kind. */
const STATUS_OF_CODE: Readonly<Record<string, number>> = {
  idempotency_key_required: 400,
  file_too_large: 413,
};

/** What the framework itself refuses, by status. */
const CODE_OF_STATUS: Readonly<Record<number, string>> = {
  400: 'malformed_json',
  401: 'not_signed_in',
  403: 'forbidden',
  404: 'not_found',
  405: 'method_not_allowed',
  413: 'too_large',
  415: 'unsupported_media_type',
  429: 'too_many_requests',
};

/** Where an HTTP server reports its own refusals, by error code of Fastify. */
const STATUS_OF_SERVER_ERROR: Readonly<Record<string, number>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 415,
  FST_ERR_CTP_BODY_TOO_LARGE: 413,
};

interface Refusal {
  status: number;
  code: string;
  details: Record<string, unknown>;
  retryAfterSeconds?: number;
}

/** Turns whatever was thrown into `application/problem+json`; anything unknown is a bug, logged once. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    @Inject(PROBLEM_CATALOGUE) private readonly catalogue: ProblemCatalogue,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<RefusedRequest>();
    const reply = http.getResponse<FastifyReply>();
    const refusal = refusalOf(error);
    request.refusal = noteOf(refusal.code, error);
    if (refusal.status >= 500) this.report(error, request);
    const copy = this.catalogue[refusal.code]?.[languageOf(request)];
    if (refusal.retryAfterSeconds !== undefined) {
      void reply.header('Retry-After', String(refusal.retryAfterSeconds));
    }
    void reply
      .status(refusal.status)
      .type('application/problem+json')
      .send({
        type: refusal.code === 'internal' ? 'about:blank' : `/problems/${refusal.code}`,
        title: copy?.title ?? refusal.code,
        status: refusal.status,
        detail: copy?.detail ?? '',
        instance: `urn:request:${request.id}`,
        code: refusal.code,
        ...refusal.details,
      });
  }

  private report(error: unknown, request: RefusedRequest): void {
    this.log.error(
      {
        err: error,
        requestId: request.id,
        method: request.method,
        route: request.routeOptions.url,
      },
      'a request failed',
    );
  }
}

/** The names of fields stay out: those nobody knows are whatever somebody sent. */
function noteOf(code: string, error: unknown): RefusalNote {
  if (!(error instanceof ValidationFailed)) return { code };
  return { code, rules: [...new Set(error.problems.map((problem) => problem.code))].slice(0, 10) };
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof DomainError) return refusalOfDomain(error);
  const status = error instanceof HttpException ? error.getStatus() : statusOfServerError(error);
  const code = status === undefined ? undefined : CODE_OF_STATUS[status];
  if (status === undefined || code === undefined) {
    return { status: 500, code: 'internal', details: {} };
  }
  return { status, code, details: {} };
}

function refusalOfDomain(error: DomainError): Refusal {
  const status = STATUS_OF_CODE[error.code] ?? STATUS_OF_KIND[error.kind];
  const refusal: Refusal = { status, code: error.code, details: error.details ?? {} };
  if ('retryAfterSeconds' in error && typeof error.retryAfterSeconds === 'number') {
    refusal.retryAfterSeconds = error.retryAfterSeconds;
  }
  return refusal;
}

/** Fastify's own errors carry a `statusCode`: unreadable JSON, a body too large, an unknown type. */
function statusOfServerError(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { statusCode, code } = error as { statusCode?: unknown; code?: unknown };
  if (typeof code === 'string' && code in STATUS_OF_SERVER_ERROR) {
    return STATUS_OF_SERVER_ERROR[code];
  }
  return typeof statusCode === 'number' && statusCode < 500 ? statusCode : undefined;
}
