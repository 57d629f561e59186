import { App } from 'antd';
import { useState } from 'react';

import { ApiError } from '../../api/problem';
import { useCopy } from '../../copy/use-copy';
import { useActing } from '../../parts/acting';

/** Does one thing in the person's name and says what became of it; a refusal shows whether the act still stands. */
export function useHelpedAct(onDone: () => Promise<void>) {
  const t = useCopy();
  const { refresh } = useActing();
  const { message, notification } = App.useApp();
  const [isSending, setSending] = useState(false);
  const act = async (send: () => Promise<unknown>, done: string) => {
    setSending(true);
    try {
      await send();
      void message.success(done);
      await onDone();
    } catch (error) {
      const description = error instanceof ApiError ? error.message : t('problem.unexplained');
      notification.warning({ duration: 0, message: t('support.notDone'), description });
      await refresh();
    } finally {
      setSending(false);
    }
  };
  return { isSending, act };
}
