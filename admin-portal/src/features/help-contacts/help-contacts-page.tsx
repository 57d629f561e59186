import { App, Button, Space } from 'antd';
import { useState } from 'react';

import { removeHelpContact } from '../../api/edit-help-contacts';
import { ApiError } from '../../api/problem';
import type { HelpContact } from '../../api/types';
import { useCopy, useLanguage } from '../../copy/use-copy';
import { dayText } from '../../format/day-text';
import type { ColumnOf } from '../../parts/columns';
import { Figure } from '../../parts/figure';
import { useMayRead } from '../../parts/may-read';
import { Outcome } from '../../parts/outcome';
import { PageHead } from '../../parts/page-head';
import { PlainTable } from '../../parts/plain-table';
import { ContactDialog } from './contact-dialog';
import { ContactHistory } from './contact-history';

export default function HelpContactsPage() {
  const t = useCopy();
  const mayRead = useMayRead();
  // Each change reads the list anew.
  const [round, setRound] = useState(0);
  if (!mayRead('helpContacts')) {
    return <Outcome kind="closed" title={t('access.closed')} hint={t('access.closedHint')} />;
  }
  return (
    <Figure key={round} name="helpContacts">
      {({ items }) => <Contacts contacts={items} onChanged={() => setRound(round + 1)} />}
    </Figure>
  );
}

type Asked =
  | { what: 'add' }
  | { what: 'edit'; contact: HelpContact }
  | { what: 'history'; contact: HelpContact };

function Contacts({ contacts, onChanged }: { contacts: HelpContact[]; onChanged: () => void }) {
  const t = useCopy();
  const { message } = App.useApp();
  const [asked, setAsked] = useState<Asked | null>(null);
  const columns = useContactColumns({ onAsk: setAsked, onChanged });
  return (
    <>
      <PageHead
        title={t('helpContact.list')}
        actions={
          <Button type="primary" onClick={() => setAsked({ what: 'add' })}>
            {t('helpContact.add')}
          </Button>
        }
      />
      <p className="quiet">{t('helpContact.intro')}</p>
      <PlainTable label={t('helpContact.list')} rows={contacts} columns={columns} />
      {asked?.what === 'history' && (
        <ContactHistory contact={asked.contact} onClose={() => setAsked(null)} />
      )}
      {(asked?.what === 'add' || asked?.what === 'edit') && (
        <ContactDialog
          contact={asked.what === 'edit' ? asked.contact : null}
          lastPosition={contacts.at(-1)?.position ?? 0}
          onCancel={() => setAsked(null)}
          onSaved={() => {
            void message.success(t('helpContact.saved'));
            onChanged();
          }}
        />
      )}
    </>
  );
}

type Handles = { onAsk: (asked: Asked) => void; onChanged: () => void };

function useContactColumns(handles: Handles): Array<ColumnOf<HelpContact>> {
  const t = useCopy();
  const language = useLanguage();
  return [
    { title: t('helpContact.position'), align: 'right', cell: ({ position }) => position },
    { title: t('helpContact.name'), cell: ({ name }) => name[language] },
    {
      title: t('helpContact.channel'),
      cell: ({ channel }) => t(`helpContact.channel.${channel}`),
    },
    { title: t('helpContact.value'), cell: ({ value }) => value },
    {
      title: t('helpContact.checked'),
      cell: ({ lastCheckedOn }) =>
        lastCheckedOn === null ? t('helpContact.never') : dayText(lastCheckedOn, language),
    },
    {
      title: t('helpContact.actions'),
      cell: (contact) => <ContactActions contact={contact} {...handles} />,
    },
    { title: t('helpContact.hours'), cell: ({ hours }) => hours[language] },
  ];
}

function ContactActions({ contact, onAsk, onChanged }: Handles & { contact: HelpContact }) {
  const t = useCopy();
  const language = useLanguage();
  const { modal, message, notification } = App.useApp();
  const remove = async () => {
    try {
      await removeHelpContact(contact);
      void message.success(t('helpContact.removed'));
    } catch (error) {
      const description = error instanceof ApiError ? error.message : t('problem.unexplained');
      notification.warning({ duration: 0, message: t('helpContact.failed'), description });
    }
    onChanged();
  };
  const askToRemove = () =>
    void modal.confirm({
      title: t('helpContact.removeTitle', { name: contact.name[language] }),
      content: t('helpContact.removeEffect'),
      okText: t('helpContact.remove'),
      okButtonProps: { danger: true },
      cancelText: t('helpContact.cancel'),
      onOk: remove,
    });
  return (
    <Space size="small">
      <Button size="small" onClick={() => onAsk({ what: 'edit', contact })}>
        {t('helpContact.edit')}
      </Button>
      <Button size="small" onClick={() => onAsk({ what: 'history', contact })}>
        {t('helpContact.history')}
      </Button>
      <Button size="small" danger onClick={askToRemove}>
        {t('helpContact.remove')}
      </Button>
    </Space>
  );
}
