import { App, Button, Space } from 'antd';
import { useRef, useState } from 'react';

import { decideApplication } from '../api/decide-application';
import { ApiError } from '../api/problem';
import type { Application, Decision } from '../api/types';
import { useCopy } from '../copy/use-copy';
import { ReasonDialog } from './reason-dialog';
import { useMe } from './signed-in';

type Props = {
  application: Application;
  /** In the order of the buttons; the last one is the way on. */
  decisions: readonly Decision[];
  /** Why there is no approval yet. */
  notYet?: string | undefined;
  onChanged: () => Promise<void>;
};

const DANGEROUS: readonly Decision[] = ['reject', 'suspend'];

/** What an admin may decide about somebody: each says what will happen and asks once. */
export function DecisionButtons({ application, decisions, notYet, onChanged }: Props) {
  const t = useCopy();
  const { permissions } = useMe();
  const [asked, setAsked] = useState<Decision | null>(null);
  const decision = useDecision(application, onChanged);
  if (!permissions.includes('admin:applications:decide')) return null;
  const words = { name: application.psychologistName, count: application.credentials.length };
  return (
    <>
      <Space wrap>
        {notYet !== undefined && <span className="quiet">{notYet}</span>}
        {decisions.map((one) => (
          <Button
            key={one}
            danger={DANGEROUS.includes(one)}
            type={one === 'approve' || one === 'restore' ? 'primary' : 'default'}
            disabled={one === 'approve' && notYet !== undefined}
            onClick={() => setAsked(one)}
          >
            {t(`decision.${one}`)}
          </Button>
        ))}
      </Space>
      {asked !== null && (
        <ReasonDialog
          title={t(`decision.${asked}.title`, words)}
          effect={t(`decision.${asked}.effect`, words)}
          okText={t(`decision.${asked}`)}
          isDangerous={DANGEROUS.includes(asked)}
          reasonHint={t('decision.reasonHint')}
          needsReason={asked !== 'approve'}
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
  if (!(error instanceof ApiError) || error.code === 'credentials_unchecked') return false;
  return [409, 412].includes(error.statusCode);
}
