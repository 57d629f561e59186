import { wordOf } from '../../parts/word-of';

/** "gateway:midtrans" is the gateway account of one provider. */
export function accountName(account: string): string {
  const [code = account, provider] = account.split(':');
  const name = wordOf('ledger.account', code);
  return provider === undefined ? name : `${name} (${wordOf('provider', provider)})`;
}
