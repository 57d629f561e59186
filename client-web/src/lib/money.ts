import type { Language } from './times';

/** "Rp250.000" / "Rp250,000": no space, no decimals. */
export function formatMoney(money: { amount: number }, language: Language): string {
  return `Rp${formatNumber(money.amount, language)}`;
}

/** A number the way the reader writes it: "4,9" / "4.9". */
export function formatNumber(value: number, language: Language, fractionDigits = 0): string {
  return new Intl.NumberFormat(language === 'id' ? 'id-ID' : 'en-GB', {
    minimumFractionDigits: fractionDigits,
    maximumFractionDigits: fractionDigits,
  }).format(value);
}
