import { Button } from 'antd';
import { useState } from 'react';

import { changeStanding } from '../../api/change-standing';
import type { AccountAct, ClientAccount } from '../../api/types';
import { useCopy } from '../../copy/use-copy';
import { ReasonDialog } from '../../parts/reason-dialog';
import { useMe } from '../../parts/signed-in';
import { useDecision } from '../../parts/use-decision';

type Props = { account: ClientAccount; onChanged: () => Promise<void> };

/** Suspends an account, or restores it; not an admin's, and only for whom that is a duty. */
export function StandingButton({ account, onChanged }: Props) {
  const t = useCopy();
  const { permissions } = useMe();
  const [isAsking, setAsking] = useState(false);
  const { isSending, decide } = useDecision(
    {
      failed: t('standing.failed'),
      conflict: t('standing.conflict'),
      conflictHint: t('standing.conflictHint'),
    },
    onChanged,
  );
  const mayAct = permissions.includes('admin:accounts:suspend');
  if (!mayAct || account.roles.includes('admin')) return null;
  const { id, name, version, psychologistId } = account;
  const act: AccountAct = account.status === 'suspended' ? 'restore' : 'suspend';
  const profile = psychologistId === null ? '' : ` ${t(`standing.${act}.profile`)}`;
  const change = async (reason: string) => {
    const isOver = await decide({
      send: () => changeStanding({ id, act, reason, version }),
      done: t(`standing.done.${act}`, { name }),
    });
    if (isOver) setAsking(false);
  };
  return (
    <>
      <Button danger={act === 'suspend'} onClick={() => setAsking(true)}>
        {t(`standing.${act}`)}
      </Button>
      {isAsking && (
        <ReasonDialog
          title={t(`standing.${act}.title`, { name })}
          effect={t(`standing.${act}.effect`) + profile}
          okText={t(`standing.${act}`)}
          isDangerous={act === 'suspend'}
          reasonHint={t('standing.reasonHint')}
          isSending={isSending}
          onCancel={() => setAsking(false)}
          onDecide={(reason) => void change(reason)}
        />
      )}
    </>
  );
}
