import type { FastifyRequest } from 'fastify';
import type { Actor } from './actor.js';
import type { Deputy } from './deputy.js';

/** The header by which an admin says under which support act they ask. */
export const ON_BEHALF_OF = 'on-behalf-of';

/** Somebody who is helped, and the admin who helps them just now. */
export type HelpedActor = Actor & { readonly deputy: Extract<Deputy, { kind: 'support' }> };

/** Knows support acts; accounts provides it. */
export abstract class SupportDesk {
  /**
   * The person of an act, with what they may do, as long as the admin may still act for them.
   *
   * @throws SupportActOver when the act has ended, or was never this admin's in this session.
   */
  abstract admit(request: FastifyRequest, actId: string, admin: Actor): Promise<HelpedActor>;
}
