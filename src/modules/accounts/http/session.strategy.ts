import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import Strategy from 'passport-custom';
import { SESSION_STRATEGY } from '../../../platform/http/access.guard.js';
import { ActorResolver, type Actor } from '../../../platform/http/actor.js';

/** Passport's way to our sessions; `false` is its word for nobody. */
@Injectable()
export class SessionStrategy extends PassportStrategy(Strategy, SESSION_STRATEGY) {
  constructor(private readonly resolver: ActorResolver) {
    super();
  }

  override async validate(request: FastifyRequest): Promise<Actor | false> {
    return (await this.resolver.resolve(request)) ?? false;
  }
}
