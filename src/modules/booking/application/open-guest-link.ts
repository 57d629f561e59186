import { Injectable } from '@nestjs/common';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { hashOfToken, LinkOver, WrongProof } from '../../accounts/index.js';
import { GuestLinks, type StandingLink } from '../infrastructure/guest-links.js';

/** Whether a code was sent, or none is needed where the link was opened. */
export type Asked = 'code_sent' | 'is_this_device';
/** The secret that a device keeps for a guest. */
export interface BoundDevice {
  readonly guestId: string;
  readonly device: string;
}
type DeviceOf = (guestId: string) => string | undefined;
type Bound = BoundDevice | 'over' | 'wrong';

/**
 * A guest at their link. Links that never were, were taken back, or belong to another device are the
 * same to whoever holds one; the booking's two parties hear of the last, once a link.
 */
@Injectable()
export class OpenGuestLink {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly links: GuestLinks,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Has a code sent to the guest's own address, wherever the link was opened.
   *
   * @param deviceOf what `bind` gave this browser for a guest's link, if it did.
   * @throws LinkOver when the link opens nothing here, or has had all its codes.
   */
  async askForCode(token: string, deviceOf: DeviceOf): Promise<{ guestId: string; asked: Asked }> {
    const done = await this.runner.run(async (tx) => {
      const link = await this.links.lock(tx, token);
      if (link === null) return null;
      const asked = await this.askFor(tx, link, deviceOf(link.id));
      return asked === 'over' ? null : { guestId: link.id, asked };
    });
    if (done === null) throw new LinkOver();
    return done;
  }

  /**
   * Makes the link this device's, for good; of two that come at once, one's. The row's lock decides.
   *
   * @returns the secret that this device keeps.
   * @throws LinkOver when the link opens nothing here; WrongProof for a code that is wrong, old or worn out.
   */
  async bind(token: string, code: string): Promise<BoundDevice> {
    const bound = await this.runner.run((tx) => this.tryToBind(tx, token, code));
    if (bound === 'over') throw new LinkOver();
    if (bound === 'wrong') throw new WrongProof();
    return bound;
  }

  private async askFor(
    tx: Tx,
    link: StandingLink,
    device: string | undefined,
  ): Promise<Asked | 'over'> {
    if (link.deviceHash !== null) return this.knows(tx, link, device);
    if (!(await this.links.ask(tx, link))) return 'over';
    await this.oweCode(tx, link);
    return 'code_sent';
  }

  private async tryToBind(tx: Tx, token: string, code: string): Promise<Bound> {
    const link = await this.links.lock(tx, token);
    if (link === null) return 'over';
    if (link.deviceHash !== null) return this.refuse(tx, link);
    const device = await this.links.bind(tx, link, code);
    return device === null ? 'wrong' : { guestId: link.id, device };
  }

  private async knows(
    tx: Tx,
    link: StandingLink,
    device: string | undefined,
  ): Promise<'is_this_device' | 'over'> {
    const given = device === undefined ? undefined : hashOfToken(device);
    const isBound = given !== undefined && link.deviceHash?.equals(given) === true;
    return isBound ? 'is_this_device' : this.refuse(tx, link);
  }

  private async refuse(tx: Tx, link: StandingLink): Promise<'over'> {
    const { id, bookingId } = link;
    if (!(await this.links.refuse(tx, link))) return 'over';
    await this.outbox.publish(tx, {
      type: 'booking.guest_device_refused',
      aggregateId: bookingId,
      payload: { guestId: id, bookingId },
      dedupeKey: `booking.guest_device_refused:${id}`,
    });
    return 'over';
  }

  private async oweCode(tx: Tx, { id, bookingId, codesAsked }: StandingLink): Promise<void> {
    const count = codesAsked + 1;
    await this.outbox.publish(tx, {
      type: 'booking.guest_code_owed',
      aggregateId: bookingId,
      payload: { guestId: id, bookingId, count },
      dedupeKey: `booking.guest_code_owed:${id}:${count}`,
    });
  }
}
