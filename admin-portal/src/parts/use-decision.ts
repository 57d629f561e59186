import { App } from 'antd';
import { useRef, useState } from 'react';

import { ApiError } from '../api/problem';
import { useCopy } from '../copy/use-copy';

type Words = { failed: string; conflict: string; conflictHint: string };

type Sending = {
  send: () => Promise<unknown>;
  /** Said when it worked. */
  done: string;
};

/** Sends one decision at a time, says what became of it, and shows the present state either way. */
export function useDecision(words: Words, onChanged: () => Promise<void>) {
  const t = useCopy();
  const { message, notification } = App.useApp();
  const [isSending, setSending] = useState(false);
  const isUnderWay = useRef(false);

  /** Whether there is nothing left to ask: a decision that found no server may be sent again. */
  const decide = async ({ send, done }: Sending): Promise<boolean> => {
    if (isUnderWay.current) return false;
    isUnderWay.current = true;
    setSending(true);
    try {
      await send();
      void message.success(done);
    } catch (error) {
      notification.warning({ duration: 0, ...noticeOf(error) });
      if (!isConflict(error)) return false;
    } finally {
      isUnderWay.current = false;
      setSending(false);
    }
    await onChanged();
    return true;
  };
  const noticeOf = (error: unknown) => {
    if (isConflict(error)) return { message: words.conflict, description: words.conflictHint };
    return {
      message: words.failed,
      description: error instanceof ApiError ? error.message : t('problem.unexplained'),
    };
  };
  return { isSending, decide };
}

/** Somebody changed it after this page was read. */
function isConflict(error: unknown): boolean {
  return error instanceof ApiError && [409, 412].includes(error.statusCode);
}
