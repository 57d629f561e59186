import { Injectable } from '@nestjs/common';
import { isUuid } from '../../kernel/identity/id.js';
import type { RequestWithActor } from '../http/actor.js';
import { subjectOfRoute } from './route-subject.js';
import { Tally } from './tally.js';

const OUTCOMES: Readonly<Record<number, string>> = { 403: 'forbidden', 404: 'not_found' };

/**
 * Who asked for what they may not have. Somebody who is signed in and is told that a thing with an id
 * is not there asked for what is not theirs, or was never there: nobody is told which, and the row
 * does not know either. That nobody is signed in is no refusal of anybody.
 */
@Injectable()
export class Refusals {
  constructor(private readonly tally: Tally) {}

  note(request: RequestWithActor, status: number): void {
    const outcome = OUTCOMES[status];
    const route = request.routeOptions.url;
    if (outcome === undefined || route === undefined) return;
    const { actorId, helpedId } = whoAsked(request);
    const { kind, id: named } = subjectOfRoute(route, request.params);
    const id = isUuid(named) ? named : null;
    // What an admin was told of an id is in the row of the act itself.
    const isTold = route.startsWith('/api/v1/admin/') || helpedId !== null;
    if (status === 404 && (actorId === null || id === null || isTold)) return;
    this.tally.count({
      actorId,
      act: 'access.refused',
      about: { kind, id },
      personId: helpedId,
      outcome,
    });
  }
}

/** Whoever asks in somebody's name stands in the row themselves, beside whom they help. */
function whoAsked({ user }: RequestWithActor): {
  readonly actorId: string | null;
  readonly helpedId: string | null;
} {
  if (user?.deputy?.kind !== 'support') return { actorId: user?.accountId ?? null, helpedId: null };
  return { actorId: user.deputy.adminId, helpedId: user.accountId };
}
