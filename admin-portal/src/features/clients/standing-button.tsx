import { Button } from 'antd';
import { useState } from 'react';

import { changeStanding } from '../../api/change-standing';
import type { ClientAccount, SuspensionKind } from '../../api/types';
import { useCopy } from '../../copy/use-copy';
import { ReasonDialog } from '../../parts/reason-dialog';
import { useMe } from '../../parts/signed-in';
import { useDecision } from '../../parts/use-decision';
import { SuspensionChoice } from './suspension-choice';

type Props = { account: ClientAccount; onChanged: () => Promise<void> };
type Act = 'suspend' | 'restore';

/** Suspends an account, or restores it; not an admin's, and only for whom that is a duty. */
export function StandingButton({ account, onChanged }: Props) {
  const t = useCopy();
  const { permissions } = useMe();
  const [asking, setAsking] = useState<Act | null>(null);
  const isPaused = account.status === 'no_new';
  const [kind, setKind] = useState<SuspensionKind>('no_new');
  const chosen = isPaused ? 'at_once' : kind;
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
  const { id, name, version, status } = account;
  const change = async (act: Act, reason: string) => {
    const isOver = await decide({
      send: () => changeStanding({ id, kind: act === 'restore' ? null : chosen, reason, version }),
      done: t(`standing.done.${act}`, { name }),
    });
    if (isOver) setAsking(null);
  };
  const choice = (
    <SuspensionChoice accountId={id} kind={chosen} isPaused={isPaused} onChange={setKind} />
  );
  return (
    <>
      {(status === 'suspended' || isPaused) && (
        <Button onClick={() => setAsking('restore')}>{t('standing.restore')}</Button>
      )}
      {status !== 'suspended' && (
        <Button danger onClick={() => setAsking('suspend')}>
          {t('standing.suspend')}
        </Button>
      )}
      {asking !== null && (
        <ReasonDialog
          title={t(`standing.${asking}.title`, { name })}
          effect={asking === 'suspend' ? choice : t('standing.restore.effect')}
          okText={t(`standing.${asking}`)}
          isDangerous={asking === 'suspend'}
          reasonHint={t('standing.reasonHint')}
          isSending={isSending}
          onCancel={() => setAsking(null)}
          onDecide={(reason) => void change(asking, reason)}
        />
      )}
    </>
  );
}
