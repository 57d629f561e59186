import { rupiah } from '../kernel/money/rupiah.js';
import { plusHours, type Instant } from '../kernel/time/instant.js';
import { civilDateOf, zoneId } from '../kernel/time/zones.js';
import { BANK_ACCOUNTS, WAITS_FOR_APPROVAL } from './data/bank-accounts.js';
import { DEMO_PSYCHOLOGIST } from './data/psychologist.js';
import type { DemoPeople, MadePsychologist } from './make-people.js';
import type { Timeline } from './timeline.js';
import type { UseCases } from './use-cases.js';

const NAMED_HOURS_AGO = 30 * 24;
const PAID_HOURS_AGO = 6 * 24;
const HAND_OVER_HOURS = 3;

/** Lets psychologists name their accounts, and two admins pay one of them last week. */
export class PlayPayouts {
  constructor(
    private readonly house: UseCases,
    private readonly people: DemoPeople,
  ) {}

  add(timeline: Timeline, present: Instant): void {
    const paidAt = plusHours(present, -PAID_HOURS_AGO);
    timeline.add(plusHours(present, -NAMED_HOURS_AGO), () => this.nameAccounts());
    timeline.add(paidAt, async () => {
      const payoutId = await this.prepare(DEMO_PSYCHOLOGIST);
      timeline.add(plusHours(paidAt, HAND_OVER_HOURS), () => this.pay(payoutId));
    });
  }

  /** What waits for the second admin when the demo begins. */
  async leaveOneWaiting(): Promise<void> {
    await this.prepare(WAITS_FOR_APPROVAL);
  }

  private async nameAccounts(): Promise<void> {
    for (const { psychologist, bankCode, number } of BANK_ACCOUNTS) {
      const { accountId, facts } = this.psychologist(psychologist);
      const account = { bankCode, number, holderName: facts.name };
      await this.house.setBankAccount.run(accountId, undefined, account);
    }
  }

  /** The whole balance, by the first admin. */
  private async prepare(name: string): Promise<string> {
    const { accountId, psychologistId } = this.psychologist(name);
    const { available } = await this.house.earnings.of(accountId);
    const key = `demo:${psychologistId}`;
    const planned = [{ psychologistId, gross: available }];
    const { body } = await this.house.preparePayouts.run(this.people.adminId, key, planned);
    return body.payoutIds[0] ?? '';
  }

  private async pay(payoutId: string): Promise<void> {
    const order = { payoutId, adminId: this.people.financeId, expected: undefined };
    await this.house.approvePayout.run({ ...order, key: `demo:approve:${payoutId}` });
    const paidOn = civilDateOf(zoneId('Asia/Jakarta'), this.house.clock.now());
    const told = { bankReference: 'TRF7730194', paidOn, transferCost: rupiah(2_500) };
    await this.house.payPayout.run({ ...order, key: `demo:pay:${payoutId}` }, told);
    await this.house.jobs.settle();
  }

  private psychologist(name: string): MadePsychologist {
    const found = this.people.psychologists.get(name);
    if (found === undefined) throw new Error(`Nobody is called ${name}.`);
    return found;
  }
}
