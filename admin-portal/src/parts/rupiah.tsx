import type { Money } from '../api/types';
import { useLanguage } from '../copy/use-copy';
import { formatRupiah } from '../format/rupiah';

export function Rupiah({ value }: { value: Pick<Money, 'amount'> }) {
  const language = useLanguage();
  return <span className="numbers">{formatRupiah(value, language)}</span>;
}
