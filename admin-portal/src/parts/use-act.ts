import { App } from 'antd';
import { useState } from 'react';

import { ApiError } from '../api/problem';
import { useCopy } from '../copy/use-copy';

/** One thing at a time, with what went wrong in words. */
export function useAct(): {
  isSending: boolean;
  failure: string | null;
  act: (work: () => Promise<void>) => Promise<void>;
} {
  const t = useCopy();
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const act = async (work: () => Promise<void>) => {
    if (isSending) return;
    setSending(true);
    setFailure(null);
    try {
      await work();
    } catch (error) {
      setFailure(error instanceof ApiError ? error.message : t('problem.unexplained'));
    }
    setSending(false);
  };
  return { isSending, failure, act };
}

/** Asks before something is given up, and says what went wrong where it did. */
export function useAskBefore(): (words: {
  title: string;
  body: string;
  yes: string;
  work: () => Promise<void>;
}) => void {
  const t = useCopy();
  const { modal, notification } = App.useApp();
  return ({ title, body, yes, work }) =>
    void modal.confirm({
      title,
      content: body,
      okText: yes,
      okButtonProps: { danger: true },
      cancelText: t('account.cancel'),
      onOk: () =>
        work().catch((error: unknown) => {
          const description = error instanceof ApiError ? error.message : t('problem.unexplained');
          notification.warning({ duration: 0, message: t('account.failed'), description });
        }),
    });
}
