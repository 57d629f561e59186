import { Button, Modal } from 'antd';
import { useState } from 'react';

import { changeDuty } from '../../api/change-duty';
import type { Duty, DutyAct, TeamMember } from '../../api/types';
import { useCopy } from '../../copy/use-copy';
import { duties } from '../../parts/duties';
import { useMe } from '../../parts/signed-in';
import { ToneTag } from '../../parts/tone-tag';
import { useDecision } from '../../parts/use-decision';

type Props = { member: TeamMember; onChanged: () => Promise<void> };

type Asked = { duty: Duty; act: DutyAct };

/** Every duty with what it opens, and the way to give it or to take it; never one's own. */
export function DutyBoard({ member, onChanged }: Props) {
  const t = useCopy();
  const me = useMe();
  const [asked, setAsked] = useState<Asked | null>(null);
  const isOwn = member.id === me.id;
  return (
    <>
      {isOwn && <p className="quiet">{t('team.own')}</p>}
      <ul className="duty-board">
        {duties.map((duty) => (
          <DutyRow
            key={duty}
            duty={duty}
            isHeld={member.duties.includes(duty)}
            isOwn={isOwn}
            onAsk={(act) => setAsked({ duty, act })}
          />
        ))}
      </ul>
      {asked !== null && (
        <DutyDialog
          {...asked}
          member={member}
          onChanged={onChanged}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}

type RowProps = { duty: Duty; isHeld: boolean; isOwn: boolean; onAsk: (act: DutyAct) => void };

function DutyRow({ duty, isHeld, isOwn, onAsk }: RowProps) {
  const t = useCopy();
  const act = isHeld ? 'take' : 'give';
  const name = t(`duty.name.${duty}`);
  return (
    <li>
      <div>
        <strong>{name}</strong> {isHeld && <ToneTag tone="good" words={t('duty.held')} />}
        <div className="quiet">{t(`duty.opens.${duty}`)}</div>
      </div>
      {!isOwn && (
        <Button
          danger={isHeld}
          aria-label={t(`team.${act}Duty`, { duty: name })}
          onClick={() => onAsk(act)}
        >
          {t(`team.${act}`)}
        </Button>
      )}
    </li>
  );
}

function DutyDialog({
  duty,
  act,
  member,
  onChanged,
  onClose,
}: Asked & Props & { onClose: () => void }) {
  const t = useCopy();
  const { isSending, decide } = useDecision(
    {
      failed: t('team.failed'),
      conflict: t('team.conflict'),
      conflictHint: t('team.conflictHint'),
    },
    onChanged,
  );
  const words = { name: member.name, duty: t(`duty.name.${duty}`) };
  const change = async () => {
    const isOver = await decide({
      send: () => changeDuty({ id: member.id, duty, act }),
      done: t(`team.done.${act}`, words),
    });
    if (isOver) onClose();
  };
  return (
    <Modal
      open
      title={t(`team.${act}.title`, words)}
      okText={t(`team.${act}`)}
      okButtonProps={{ danger: act === 'take' }}
      cancelText={t('decision.cancel')}
      confirmLoading={isSending}
      onOk={() => void change()}
      onCancel={onClose}
    >
      <p>{act === 'give' ? t(`duty.opens.${duty}`) : t('team.take.effect', words)}</p>
    </Modal>
  );
}
