import { Injectable, type LoggerService } from '@nestjs/common';
import { pino, type DestinationStream, type Logger } from 'pino';
import { describeError } from './describe-error.js';
import { redactPaths } from './redact.js';

/** One structured line per event, UTC, without names, contacts or what people wrote. */
export function makeLogger(
  level: string,
  destination: DestinationStream = pino.destination(),
): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: redactPaths, censor: '[redacted]' },
      serializers: { err: describeError },
      formatters: { level: (label) => ({ level: label }) },
    },
    destination,
  );
}

/** For lines of a closed list of fields, none of them private: nothing to look for, so no search. */
export function requestLog(logger: Logger): Logger {
  return logger.child({}, { redact: [] });
}

/** Nest's own messages through the same stream. */
@Injectable()
export class NestLog implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, context?: string): void {
    this.write('debug', message, context);
  }

  warn(message: unknown, context?: string): void {
    this.write('warn', message, context);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest.at(-1));
  }

  debug(message: unknown, context?: string): void {
    this.write('trace', message, context);
  }

  verbose(message: unknown, context?: string): void {
    this.write('trace', message, context);
  }

  /** What is no text goes in as a field, where it is redacted. */
  private write(
    level: 'error' | 'warn' | 'debug' | 'trace',
    message: unknown,
    context: unknown,
  ): void {
    if (typeof message === 'string') return this.logger[level]({ context }, message);
    if (!(message instanceof Error)) return this.logger[level]({ context, about: message });
    // Its text is given again, for pino would otherwise take the error's own.
    this.logger[level]({ context, err: message }, describeError(message).message);
  }
}
