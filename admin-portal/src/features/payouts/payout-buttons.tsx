import { Button, Space } from 'antd';
import { useRef, useState } from 'react';

import { changePayout, newKey, type PayoutOrder } from '../../api/pay-psychologists';
import type { Payout, PayoutAct } from '../../api/types';
import { useCopy } from '../../copy/use-copy';
import { useMe } from '../../parts/signed-in';
import { useDecision } from '../../parts/use-decision';
import { PayoutDialog } from './payout-dialog';

type Act = Exclude<PayoutAct, 'prepare'>;
type Props = { payout: Payout; onChanged: () => Promise<void> };

const DANGEROUS: readonly Act[] = ['withdraw', 'fail', 'reverse'];

/** What starts from each state, the way on last. */
const STARTS: Record<Payout['status'], readonly Act[]> = {
  prepared: ['withdraw', 'approve'],
  approved: ['fail', 'pay'],
  done: ['reverse'],
  withdrawn: [],
  failed: [],
  reversed: [],
};

/** What this admin can do with a payout; what only another may do is shown with the reason. */
export function PayoutButtons({ payout, onChanged }: Props) {
  const t = useCopy();
  const { permissions } = useMe();
  const [asked, setAsked] = useState<Act | null>(null);
  const key = useRef(newKey());
  const { isSending, decide } = useDecision(
    {
      failed: t('payout.failed'),
      conflict: t('payout.conflict'),
      conflictHint: t('payout.conflictHint'),
    },
    onChanged,
  );
  const ask = (act: Act) => {
    key.current = newKey();
    setAsked(act);
  };
  const send = async (order: PayoutOrder) => {
    const isOver = await decide({
      send: () => changePayout(payout, order, key.current),
      done: t(`payout.done.${order.act}`),
    });
    if (isOver) setAsked(null);
  };
  const duty = (act: Act) =>
    permissions.includes(act === 'withdraw' ? 'admin:payouts:prepare' : 'admin:payouts:approve');
  return (
    <>
      <Space wrap>
        {STARTS[payout.status].filter(duty).map((act) => (
          <ActButton key={act} act={act} payout={payout} onAsk={() => ask(act)} />
        ))}
      </Space>
      {asked !== null && (
        <PayoutDialog
          act={asked}
          payout={payout}
          isDangerous={DANGEROUS.includes(asked)}
          isSending={isSending}
          onCancel={() => setAsked(null)}
          onOrder={(order) => void send(order)}
        />
      )}
    </>
  );
}

type ActButtonProps = { act: Act; payout: Payout; onAsk: () => void };

function ActButton({ act, payout, onAsk }: ActButtonProps) {
  const t = useCopy();
  const isOpen = payout.acts.includes(act);
  const reason = isOpen || payout.bar === null ? undefined : t(`payout.bar.${payout.bar}`);
  return (
    <Button
      danger={DANGEROUS.includes(act)}
      type={DANGEROUS.includes(act) ? 'default' : 'primary'}
      disabled={!isOpen}
      title={reason}
      onClick={onAsk}
    >
      {t(`payout.do.${act}`)}
    </Button>
  );
}
