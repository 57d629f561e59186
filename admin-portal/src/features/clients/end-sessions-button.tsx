import { Button } from 'antd';
import { useState } from 'react';

import { endSessions } from '../../api/change-standing';
import type { ClientAccount } from '../../api/types';
import { useCopy } from '../../copy/use-copy';
import { ReasonDialog } from '../../parts/reason-dialog';
import { useMe } from '../../parts/signed-in';
import { useDecision } from '../../parts/use-decision';

/** Signs somebody out everywhere, for instance when a device is lost; they may come in again. */
export function EndSessionsButton({ account }: { account: Pick<ClientAccount, 'id' | 'name'> }) {
  const t = useCopy();
  const { permissions } = useMe();
  const [isOpen, setOpen] = useState(false);
  const words = {
    failed: t('endSessions.failed'),
    conflict: t('standing.conflict'),
    conflictHint: t('standing.conflictHint'),
  };
  const { isSending, decide } = useDecision(words, () => Promise.resolve());
  if (!permissions.includes('admin:accounts:suspend')) return null;
  const send = async () => {
    const done = t('endSessions.done', { name: account.name });
    if (await decide({ send: () => endSessions(account.id), done })) setOpen(false);
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('endSessions.start')}</Button>
      {isOpen && (
        <ReasonDialog
          title={t('endSessions.title', { name: account.name })}
          effect={t('endSessions.effect')}
          okText={t('endSessions.start')}
          isDangerous={false}
          reasonHint=""
          needsReason={false}
          isSending={isSending}
          onCancel={() => setOpen(false)}
          onDecide={() => void send()}
        />
      )}
    </>
  );
}
