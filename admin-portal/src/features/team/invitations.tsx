import { App, Button, Form, Input, List, Modal, Select } from 'antd';
import { useCallback, useEffect, useState } from 'react';

import { inviteAdmin, listInvitations, withdrawInvitation } from '../../api/invitations';
import { ApiError } from '../../api/problem';
import type { Invitation, InvitationWish } from '../../api/types';
import { useCopy } from '../../copy/use-copy';
import { duties } from '../../parts/duties';
import { DutyTags } from '../../parts/duty-tags';
import { Instant } from '../../parts/instant';
import { Section } from '../../parts/section';
import { ToneTag } from '../../parts/tone-tag';
import { useDecision } from '../../parts/use-decision';

/** Who was invited to the team, and the way to invite somebody. */
export function Invitations() {
  const t = useCopy();
  const { notification } = App.useApp();
  const [items, setItems] = useState<Invitation[]>([]);
  const [isInviting, setInviting] = useState(false);
  const read = useCallback(async () => {
    try {
      setItems(await listInvitations());
    } catch (error) {
      const description = error instanceof ApiError ? error.message : t('problem.unexplained');
      notification.warning({ message: t('table.failed'), description });
    }
  }, [notification, t]);
  useEffect(() => {
    void read();
  }, [read]);
  return (
    <Section id="invitations" title={t('invite.title')}>
      <Button onClick={() => setInviting(true)}>{t('invite.open')}</Button>
      <List
        size="small"
        dataSource={items}
        locale={{ emptyText: t('invite.none') }}
        renderItem={(item) => <InvitationRow item={item} onChanged={read} />}
      />
      {isInviting && <InviteDialog onChanged={read} onClose={() => setInviting(false)} />}
    </Section>
  );
}

type Changing = { onChanged: () => Promise<void> };

function useInviteWords() {
  const t = useCopy();
  return {
    failed: t('invite.failed'),
    conflict: t('invite.conflict'),
    conflictHint: t('invite.conflictHint'),
  };
}

function InvitationRow({ item, onChanged }: Changing & { item: Invitation }) {
  const t = useCopy();
  const { isSending, decide } = useDecision(useInviteWords(), onChanged);
  const { id, email, state, byName, invitedAt } = item;
  const withdraw = (
    <Button
      key="withdraw"
      danger
      size="small"
      loading={isSending}
      aria-label={t('invite.withdrawOne', { email })}
      onClick={() =>
        void decide({ send: () => withdrawInvitation(id), done: t('invite.withdrawn') })
      }
    >
      {t('invite.withdraw')}
    </Button>
  );
  return (
    <List.Item actions={state === 'open' ? [withdraw] : []}>
      <div>
        <strong>{email}</strong> <ToneTag tone={TONES[state]} words={t(`invite.state.${state}`)} />
        <div className="quiet">
          {t('invite.by', { name: byName })} · <Instant at={invitedAt} />
        </div>
        <DutyTags duties={item.duties} />
      </div>
    </List.Item>
  );
}

const TONES = {
  open: 'waiting',
  lapsed: 'quiet',
  accepted: 'good',
  withdrawn: 'quiet',
  replaced: 'quiet',
} as const;

function InviteDialog({ onChanged, onClose }: Changing & { onClose: () => void }) {
  const t = useCopy();
  const [form] = Form.useForm<InvitationWish>();
  const { isSending, decide } = useDecision(useInviteWords(), onChanged);
  const send = async (wish: InvitationWish) => {
    const done = t('invite.done', { email: wish.email });
    if (await decide({ send: () => inviteAdmin(wish), done })) onClose();
  };
  return (
    <Modal
      open
      title={t('invite.open')}
      okText={t('invite.send')}
      cancelText={t('decision.cancel')}
      confirmLoading={isSending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ duties: [], language: 'id' }}
        onFinish={(wish) => void send(wish)}
      >
        <Form.Item
          name="email"
          label={t('invite.email')}
          rules={[{ required: true, type: 'email', message: t('invite.emailMissing') }]}
        >
          <Input type="email" autoComplete="off" autoFocus />
        </Form.Item>
        <Form.Item name="duties" label={t('invite.duties')}>
          <Select
            mode="multiple"
            options={duties.map((value) => ({ value, label: t(`duty.name.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="language" label={t('invite.language')}>
          <Select
            options={(['id', 'en'] as const).map((value) => ({
              value,
              label: t(`common.language.${value}`),
            }))}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
