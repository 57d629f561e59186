import type { Money } from '../api/types';
import type { Language } from '../copy/language';

const LOCALES: Record<Language, string> = { id: 'id-ID', en: 'en-GB' };

/** "Rp250.000" in Indonesian, "Rp250,000" in English; whole rupiah, the minus sign in front. */
export function formatRupiah({ amount }: Pick<Money, 'amount'>, language: Language): string {
  const digits = new Intl.NumberFormat(LOCALES[language]).format(Math.abs(amount));
  return `${amount < 0 ? '−' : ''}Rp${digits}`;
}
