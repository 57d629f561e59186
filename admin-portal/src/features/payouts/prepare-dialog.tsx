import { Modal } from 'antd';
import { useRef } from 'react';
import { useNavigate } from 'react-router';

import { newKey, preparePayouts } from '../../api/pay-psychologists';
import type { Payable } from '../../api/types';
import { useCopy } from '../../copy/use-copy';
import { PlainTable } from '../../parts/plain-table';
import { Rupiah } from '../../parts/rupiah';
import { useDecision } from '../../parts/use-decision';

type Props = {
  chosen: readonly Payable[];
  sum: number;
  onCancel: () => void;
  /** Somebody's balance moved meanwhile: nothing was prepared, and the list is stale. */
  onChanged: () => Promise<void>;
};

/** The sums before the act: what is set aside of whose balance, and all of it together. */
export function PrepareDialog({ chosen, sum, onCancel, onChanged }: Props) {
  const t = useCopy();
  const navigate = useNavigate();
  const key = useRef(newKey());
  const isPrepared = useRef(false);
  const count = chosen.length;
  const { isSending, decide } = useDecision(
    {
      failed: t('payout.failed'),
      conflict: t('payable.changed'),
      conflictHint: t('payable.changedHint'),
    },
    async () => {
      if (isPrepared.current) await navigate('/payouts');
      else await onChanged();
    },
  );
  const prepare = () =>
    decide({
      send: async () => {
        const planned = chosen.map(({ id, balance }) => ({
          psychologistId: id,
          gross: balance.amount,
        }));
        await preparePayouts(planned, key.current);
        isPrepared.current = true;
      },
      done: t('payable.done', { count }),
    });
  return (
    <Modal
      open
      title={t('payable.ask', { count })}
      okText={t('payable.prepare')}
      cancelText={t('decision.cancel')}
      confirmLoading={isSending}
      onOk={() => void prepare()}
      onCancel={onCancel}
    >
      <p>{t('payable.effect')}</p>
      <PlainTable
        label={t('payable.total')}
        rows={chosen}
        columns={[
          { title: t('payout.psychologist'), cell: ({ psychologistName }) => psychologistName },
          {
            title: t('payable.balance'),
            align: 'right',
            cell: ({ balance }) => <Rupiah value={balance} />,
          },
          {
            title: t('payout.account'),
            cell: ({ bankAccount }) =>
              bankAccount &&
              t('payout.accountOf', { bank: bankAccount.bankName, lastFour: bankAccount.lastFour }),
          },
        ]}
      />
      <p style={{ textAlign: 'end', fontWeight: 600 }}>
        {t('payable.total')}: <Rupiah value={{ amount: sum }} />
      </p>
    </Modal>
  );
}
