import type { MachineTime } from '../machine-time.js';
import { ProviderFaults } from './provider-faults.js';
import { FAULTS, FORGERIES, type ProviderTraits } from './switches.js';

const MIDTRANS: ProviderTraits = {
  name: 'midtrans',
  label: 'Pembayaran (Midtrans)',
  faults: FAULTS,
  operations: ['checkout', 'status', 'cancel', 'expire', 'refund'],
  forgeries: FORGERIES,
  usualStatus: 503,
};
/** Mail sends us no notifications, so there is nothing to double, hold back or forge. */
const MAIL: ProviderTraits = {
  name: 'mail',
  label: 'Surel (SMTP)',
  faults: ['fail', 'lose_answer'],
  operations: ['send'],
  forgeries: [],
  usualStatus: 451,
};
const WHATSAPP: ProviderTraits = {
  name: 'whatsapp',
  label: 'WhatsApp',
  faults: FAULTS,
  operations: ['messages'],
  forgeries: ['signature'],
  usualStatus: 503,
};

/** Every provider's switches. A stand-in asks its own through the hooks of `ProviderFaults`. */
export class Faults {
  readonly midtrans: ProviderFaults;
  readonly mail: ProviderFaults;
  readonly whatsapp: ProviderFaults;

  constructor(machine: MachineTime) {
    this.midtrans = new ProviderFaults(MIDTRANS, machine);
    this.mail = new ProviderFaults(MAIL, machine);
    this.whatsapp = new ProviderFaults(WHATSAPP, machine);
  }

  all(): ProviderFaults[] {
    return [this.midtrans, this.mail, this.whatsapp];
  }

  find(provider: string): ProviderFaults | undefined {
    return this.all().find(({ traits }) => traits.name === provider);
  }

  stop(): void {
    for (const provider of this.all()) provider.stop();
  }
}
