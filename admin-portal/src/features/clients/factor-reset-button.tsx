import { Button } from 'antd';
import { useState } from 'react';

import { startFactorReset } from '../../api/second-steps';
import type { ClientAccount } from '../../api/types';
import { useCopy } from '../../copy/use-copy';
import { ReasonDialog } from '../../parts/reason-dialog';
import { useMe } from '../../parts/signed-in';
import { useDecision } from '../../parts/use-decision';

const PERMISSION = 'admin:factors:reset';

/** Helps somebody who has lost what they prove with: they get a link, and do the rest themselves. */
export function FactorResetButton({ account }: { account: Pick<ClientAccount, 'id' | 'name'> }) {
  const t = useCopy();
  const me = useMe();
  const [isOpen, setOpen] = useState(false);
  const words = {
    failed: t('reset.failed'),
    conflict: t('reset.conflict'),
    conflictHint: t('reset.conflictHint'),
  };
  const { isSending, decide } = useDecision(words, () => Promise.resolve());
  if (!me.permissions.includes(PERMISSION) || me.id === account.id) return null;
  const send = async (reason: string) => {
    const done = t('reset.done', { name: account.name });
    if (await decide({ send: () => startFactorReset(account.id, reason), done })) setOpen(false);
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('reset.start')}</Button>
      {isOpen && (
        <ReasonDialog
          title={t('reset.title', { name: account.name })}
          effect={t('reset.effect', { name: account.name })}
          okText={t('reset.start')}
          isDangerous={false}
          reasonHint={t('reset.reasonHint')}
          isSending={isSending}
          onCancel={() => setOpen(false)}
          onDecide={(reason) => void send(reason)}
        />
      )}
    </>
  );
}
