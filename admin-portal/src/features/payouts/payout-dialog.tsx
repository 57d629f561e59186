import type { PayoutOrder } from '../../api/pay-psychologists';
import type { Payout, PayoutAct } from '../../api/types';
import { useCopy, useLanguage } from '../../copy/use-copy';
import { formatRupiah } from '../../format/rupiah';
import { ReasonDialog } from '../../parts/reason-dialog';
import { MarkPaidDialog } from './mark-paid-dialog';

type Props = {
  act: Exclude<PayoutAct, 'prepare'>;
  payout: Payout;
  isDangerous: boolean;
  isSending: boolean;
  onCancel: () => void;
  onOrder: (order: PayoutOrder) => void;
};

/** Says what an act does to the money, and asks for what has to be said with it. */
export function PayoutDialog({ act, payout, isDangerous, onOrder, ...rest }: Props) {
  const t = useCopy();
  const language = useLanguage();
  const words = {
    name: payout.psychologistName,
    gross: formatRupiah(payout.gross, language),
    net: formatRupiah(payout.net, language),
    account: t('payout.accountOf', { bank: payout.bankName, lastFour: payout.lastFour }),
  };
  const frame = {
    ...rest,
    title: t(`payout.ask.${act}`, words),
    effect: t(`payout.effect.${act}`, words),
    okText: t(`payout.do.${act}`),
  };
  if (act === 'pay') {
    return (
      <MarkPaidDialog
        {...frame}
        approvedAt={payout.approvedAt}
        onPaid={(told) => onOrder({ act, told })}
      />
    );
  }
  return (
    <ReasonDialog
      {...frame}
      isDangerous={isDangerous}
      reasonHint={t('payout.reasonHint')}
      needsReason={act !== 'approve'}
      onDecide={(reason) => onOrder(act === 'approve' ? { act } : { act, reason })}
    />
  );
}
