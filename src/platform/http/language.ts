import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** The languages every page and message speaks. */
export type Language = 'id' | 'en';

/** The reader's language by `Accept-Language`: the first of ours that it names, else Indonesian. */
export function languageOf(request: Pick<FastifyRequest, 'headers'>): Language {
  const header = request.headers['accept-language'] ?? '';
  for (const part of header.toLowerCase().split(',')) {
    const tag = part.trim().slice(0, 2);
    if (tag === 'id' || tag === 'en') return tag;
  }
  return 'id';
}

/** The language to answer in. */
export const ReaderLanguage = createParamDecorator(
  (_: unknown, context: ExecutionContext): Language =>
    languageOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
