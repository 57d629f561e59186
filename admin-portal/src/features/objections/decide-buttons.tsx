import { Button, Space } from 'antd';
import { useState } from 'react';

import { decideObjection } from '../../api/decide-objection';
import type { Objection, OutcomeClaim } from '../../api/types';
import { useCopy } from '../../copy/use-copy';
import { ReasonDialog } from '../../parts/reason-dialog';
import { useDecision } from '../../parts/use-decision';

type Props = { objection: Objection; onChanged: () => Promise<void> };

const CLAIMS: readonly OutcomeClaim[] = [
  'completed',
  'client_absent',
  'psychologist_absent',
  'technical',
];

/** What can be decided, once; what attendance says stands out. */
export function DecideButtons({ objection, onChanged }: Props) {
  const t = useCopy();
  const [asked, setAsked] = useState<OutcomeClaim | null>(null);
  const { isSending, decide } = useDecision(
    {
      failed: t('objection.failed'),
      conflict: t('objection.conflict'),
      conflictHint: t('objection.conflictHint'),
    },
    onChanged,
  );
  const send = async (claim: OutcomeClaim) => {
    const isOver = await decide({
      send: () => decideObjection(objection.id, claim),
      done: t('objection.done'),
    });
    if (isOver) setAsked(null);
  };
  const words = (claim: OutcomeClaim) =>
    t('objection.decide', { what: t(`objection.what.${claim}`) });
  return (
    <>
      <p className="quiet">{t('objection.onlyAttendance')}</p>
      <Space wrap>
        {CLAIMS.map((claim) => (
          <Button
            key={claim}
            type={claim === objection.attended ? 'primary' : 'default'}
            onClick={() => setAsked(claim)}
          >
            {words(claim)}
          </Button>
        ))}
      </Space>
      {asked !== null && (
        <ReasonDialog
          title={t('objection.ask')}
          effect={t(`objection.effect.${asked}`)}
          okText={words(asked)}
          isDangerous={false}
          reasonHint=""
          needsReason={false}
          isSending={isSending}
          onCancel={() => setAsked(null)}
          onDecide={() => void send(asked)}
        />
      )}
    </>
  );
}
