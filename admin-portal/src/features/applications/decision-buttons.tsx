import { App, Button, Space } from 'antd';
import { useRef, useState } from 'react';

import { decideApplication } from '../../api/decide-application';
import { ApiError } from '../../api/problem';
import type { Application, Decision } from '../../api/types';
import { useCopy } from '../../copy/use-copy';
import { useMe } from '../../parts/signed-in';
import { DecisionDialog } from './decision-dialog';

type Props = { application: Application; onChanged: () => Promise<void> };

/** Approve, ask for more, reject: each says what will happen and asks once. */
export function DecisionButtons({ application, onChanged }: Props) {
  const t = useCopy();
  const { permissions } = useMe();
  const [asked, setAsked] = useState<Decision | null>(null);
  const decision = useDecision(application, onChanged);
  if (!permissions.includes('admin:applications:decide')) return null;
  return (
    <>
      <Space wrap>
        <Button danger onClick={() => setAsked('reject')}>
          {t('decision.reject')}
        </Button>
        <Button onClick={() => setAsked('request_more')}>{t('decision.request_more')}</Button>
        <Button type="primary" onClick={() => setAsked('approve')}>
          {t('decision.approve')}
        </Button>
      </Space>
      {asked !== null && (
        <DecisionDialog
          application={application}
          decision={asked}
          isSending={decision.isSending}
          onCancel={() => setAsked(null)}
          onDecide={(reason) =>
            void decision.send(asked, reason).then((isOver) => isOver && setAsked(null))
          }
        />
      )}
    </>
  );
}

/** Sends one decision at a time, says what became of it, and shows the present state either way. */
function useDecision(application: Application, onChanged: () => Promise<void>) {
  const t = useCopy();
  const { message, notification } = App.useApp();
  const [isSending, setSending] = useState(false);
  const isUnderWay = useRef(false);
  const { id, version, psychologistName: name } = application;

  /** Whether there is nothing left to ask: a decision that found no server may be sent again. */
  const send = async (decision: Decision, reason: string): Promise<boolean> => {
    if (isUnderWay.current) return false;
    isUnderWay.current = true;
    setSending(true);
    try {
      await decideApplication({ id, decision, version, reason });
      void message.success(t(`decision.done.${decision}`, { name }));
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
    if (isConflict(error)) {
      return { message: t('decision.conflict'), description: t('decision.conflictHint') };
    }
    return {
      message: t('decision.failed'),
      description: error instanceof ApiError ? error.message : t('problem.unexplained'),
    };
  };
  return { isSending, send };
}

/** Somebody changed the application after this page was read. */
function isConflict(error: unknown): boolean {
  return error instanceof ApiError && [409, 412].includes(error.statusCode);
}
