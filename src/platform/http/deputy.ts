import type { FastifyRequest } from 'fastify';
import type { Actor } from './actor.js';

/** The header by which an admin says under which support act they ask. */
export const ON_BEHALF_OF = 'on-behalf-of';

/**
 * Who asks instead of the person: a program with a key of theirs, or an admin who helps them. Nothing
 * clinical is there for either, whatever is the person's own.
 */
export type Deputy =
  | { readonly kind: 'program' }
  | { readonly kind: 'support'; readonly adminId: string; readonly actId: string };

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
