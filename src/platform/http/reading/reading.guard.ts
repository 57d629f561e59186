import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { CONFIG } from '../../../config/config.module.js';
import type { Config } from '../../../config/config.js';
import { MachineClock } from '../../../kernel/time/clock.js';
import { ACCESS } from '../access.js';
import type { RequestWithActor } from '../actor.js';
import { keyOf } from '../api-key.js';
import { TooManyRequests } from '../http.errors.js';
import { lineOf } from '../network.js';
import { Buckets, type Allowance } from './buckets.js';
import {
  OF_AN_ACCOUNT,
  OF_AN_ADDRESS,
  READING_SHARE,
  type Share,
  type ShareName,
} from './shares.js';

type Limited = Exclude<ShareName, 'nothing'>;
type Shelf = Readonly<Record<Limited, Buckets>>;

/** Of each share, for accounts and for addresses; twice as many at most (see `Buckets`). */
const MOST_NAMES = 20_000;

/**
 * Keeps one reader from taking the house from the others: each GET takes from a bucket of the account
 * that asks, or of the address where nobody is signed in. Each process counts for itself, in memory:
 * it costs a few look-ups, and no line to anything. Programs with keys have a limit of their own.
 */
@Injectable()
export class ReadingGuard implements CanActivate {
  private readonly accounts: Shelf | null;
  private readonly addresses: Shelf | null;

  constructor(
    private readonly reflector: Reflector,
    private readonly machineClock: MachineClock,
    @Inject(CONFIG) config: Pick<Config, 'readingLimit'>,
  ) {
    const factor = config.readingLimit;
    this.accounts = factor > 0 ? shelfOf(OF_AN_ACCOUNT, factor) : null;
    this.addresses = factor > 0 ? shelfOf(OF_AN_ADDRESS, factor) : null;
  }

  canActivate(context: ExecutionContext): boolean {
    const { accounts, addresses } = this;
    if (accounts === null || addresses === null) return true;
    const request = context.switchToHttp().getRequest<RequestWithActor>();
    if (request.method !== 'GET' || keyOf(request.headers.authorization) !== undefined) return true;
    const share = this.shareOf(context);
    if (share === 'nothing') return true;
    const id = request.user?.accountId;
    const buckets = (id === undefined ? addresses : accounts)[share];
    const allowance = buckets.take(id ?? lineOf(request.ip), this.machineClock.now());
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    tell(reply, share, { ...buckets.share, ...allowance });
    if (!allowance.isWithin) throw new TooManyRequests(allowance.waitSeconds);
    return true;
  }

  /** Providers prove themselves, and are asked by nobody but us to hurry. */
  private shareOf(context: ExecutionContext): ShareName {
    const handler = context.getHandler();
    if (this.reflector.get(ACCESS, handler) === 'webhook') return 'nothing';
    return this.reflector.get<ShareName | undefined>(READING_SHARE, handler) ?? 'read';
  }
}

function shelfOf(shares: Readonly<Record<Limited, Share>>, factor: number): Shelf {
  const bucketsOf = ({ atOnce, perSecond }: Share): Buckets =>
    new Buckets(
      { atOnce: Math.max(1, atOnce * factor), perSecond: perSecond * factor },
      MOST_NAMES,
    );
  return {
    read: bucketsOf(shares.read),
    search: bucketsOf(shares.search),
    paper: bucketsOf(shares.paper),
  };
}

/** The RateLimit headers of draft-ietf-httpapi-ratelimit-headers: a window is as long as a bucket takes to fill. */
function tell(
  reply: FastifyReply,
  share: Limited,
  { atOnce, perSecond, left, waitSeconds }: Share & Allowance,
): void {
  const [quota, window] = [Math.floor(atOnce), Math.ceil(atOnce / perSecond)];
  void reply.header('RateLimit-Policy', `"${share}";q=${String(quota)};w=${String(window)}`);
  void reply.header('RateLimit', `"${share}";r=${String(left)};t=${String(waitSeconds)}`);
}
