import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';

import { openSupportAct } from '../../api/support';
import type { ClientAccount } from '../../api/types';
import { useCopy } from '../../copy/use-copy';
import { useActing } from '../../parts/acting';
import { ReasonDialog } from '../../parts/reason-dialog';
import { useMe } from '../../parts/signed-in';
import { useDecision } from '../../parts/use-decision';

const PERMISSION = 'admin:support:act';
const SHORTEST_REASON = 10;

/** Begins acting for somebody, and leads to the page where that is done. */
export function SupportButton({ account }: { account: ClientAccount }) {
  const t = useCopy();
  const me = useMe();
  const navigate = useNavigate();
  const { act, begin, refresh } = useActing();
  const [isOpen, setOpen] = useState(false);
  const words = {
    failed: t('support.failed'),
    conflict: t('support.conflict'),
    conflictHint: t('support.conflictHint'),
  };
  const { isSending, decide } = useDecision(words, refresh);
  const isClosed = account.status === 'suspended' || account.roles.includes('admin');
  if (!me.permissions.includes(PERMISSION) || isClosed) return null;
  if (act?.accountId === account.id) {
    return <Button onClick={() => void navigate('/support')}>{t('support.toPage')}</Button>;
  }
  const send = async (reason: string) => {
    const open = async () => {
      begin(await openSupportAct(account.id, reason));
      await navigate('/support');
    };
    if (await decide({ send: open, done: t('support.begun') })) setOpen(false);
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('support.open')}</Button>
      {isOpen && (
        <ReasonDialog
          title={t('support.title', { name: account.name })}
          effect={t('support.effect', { name: account.name })}
          okText={t('support.open')}
          isDangerous={false}
          reasonHint={t('support.reasonHint')}
          shortest={{ length: SHORTEST_REASON, words: t('support.reasonMissing') }}
          isSending={isSending}
          onCancel={() => setOpen(false)}
          onDecide={(reason) => void send(reason)}
        />
      )}
    </>
  );
}
