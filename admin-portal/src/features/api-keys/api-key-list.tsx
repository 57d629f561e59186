import { useInvalidate } from '@refinedev/core';
import { Button, Space } from 'antd';
import { useState } from 'react';

import type { ApiKey } from '../../api/types';
import { useCopy, useLanguage } from '../../copy/use-copy';
import { dayText } from '../../format/day-text';
import { Clipped } from '../../parts/clipped';
import type { Column } from '../../parts/columns';
import { Guarded } from '../../parts/guarded';
import { Instant } from '../../parts/instant';
import { useMe } from '../../parts/signed-in';
import { TablePage } from '../../parts/table-page';
import { type Tone, ToneTag } from '../../parts/tone-tag';
import { NewKeyDialog } from './new-key-dialog';
import { RevokeButton } from './revoke-button';
import { ShownOnce } from './shown-once';

const TONES: Record<ApiKey['status'], Tone> = {
  active: 'good',
  expired: 'waiting',
  revoked: 'quiet',
};

/** Keys of all programs, with a way to end each; and one's own, to be made. */
export default function ApiKeyList() {
  const t = useCopy();
  const changed = useKeysChanged();
  return (
    <Guarded resource="api-keys">
      <TablePage
        resource="api-keys"
        title={t('apiKey.list')}
        firstSort={{ field: 'createdAt', order: 'desc' }}
        columns={useKeyColumns(changed)}
        intro={t('apiKey.intro')}
        actions={<MakeKey onMade={changed} />}
        filterWords={{
          searchHint: t('apiKey.searchHint'),
          firstDay: t('apiKey.firstDay'),
          lastDay: t('apiKey.lastDay'),
          statuses: (['active', 'expired', 'revoked'] as const).map((value) => ({
            value,
            label: t(`apiKey.status.${value}`),
          })),
        }}
      />
    </Guarded>
  );
}

function useKeysChanged(): () => Promise<void> {
  const invalidate = useInvalidate();
  return async () => {
    await invalidate({ resource: 'api-keys', invalidates: ['list'] });
  };
}

function MakeKey({ onMade }: { onMade: () => Promise<void> }) {
  const t = useCopy();
  const { permissions } = useMe();
  const [isAsking, setAsking] = useState(false);
  const [token, setToken] = useState<string | null>(null);
  return (
    <>
      {permissions.includes('api-keys:manage') && (
        <Button type="primary" onClick={() => setAsking(true)}>
          {t('apiKey.add')}
        </Button>
      )}
      <Button href="/api/docs" target="_blank" rel="noopener">
        {t('apiKey.papers')}
      </Button>
      {isAsking && (
        <NewKeyDialog
          onCancel={() => setAsking(false)}
          onMade={(made) => {
            setAsking(false);
            setToken(made);
            void onMade();
          }}
        />
      )}
      {token !== null && <ShownOnce token={token} onClose={() => setToken(null)} />}
    </>
  );
}

function useKeyColumns(onChanged: () => Promise<void>): Array<Column<'api-keys'>> {
  const t = useCopy();
  const language = useLanguage();
  return [
    {
      title: t('common.createdAt'),
      sortBy: 'createdAt',
      cell: ({ createdAt }) => <Instant at={createdAt} />,
    },
    { title: t('apiKey.name'), sortBy: 'name', cell: ({ name }) => <Clipped words={name} /> },
    { title: t('apiKey.owner'), cell: (key) => <Owner apiKey={key} /> },
    { title: t('apiKey.status'), cell: (key) => <State apiKey={key} /> },
    {
      title: t('apiKey.lastUsed'),
      sortBy: 'lastUsedOn',
      cell: ({ lastUsedOn }) =>
        lastUsedOn === null ? t('apiKey.unused') : dayText(lastUsedOn, language),
    },
    {
      title: t('apiKey.actions'),
      cell: (key) =>
        key.status === 'revoked' ? '–' : <RevokeButton apiKey={key} onChanged={onChanged} />,
    },
    {
      title: t('apiKey.scopes'),
      cell: ({ scopes }) =>
        scopes.map((scope) => <div key={scope}>{t(`apiKey.scope.${scope}`)}</div>),
    },
    {
      title: t('apiKey.expires'),
      cell: ({ expiresAt }) =>
        expiresAt === null ? t('apiKey.forever') : <Instant at={expiresAt} />,
    },
    { title: t('apiKey.hint'), cell: ({ hint }) => <code>{hint}</code> },
  ];
}

function Owner({ apiKey: { ownerName, isOwnerSuspended } }: { apiKey: ApiKey }) {
  const t = useCopy();
  return (
    <>
      <Clipped words={ownerName} />
      {isOwnerSuspended && <ToneTag tone="bad" words={t('apiKey.ownerSuspended')} />}
    </>
  );
}

function State({ apiKey: { status, revokedByName } }: { apiKey: ApiKey }) {
  const t = useCopy();
  return (
    <Space size="small">
      <ToneTag tone={TONES[status]} words={t(`apiKey.status.${status}`)} />
      {revokedByName !== null && (
        <span className="quiet">{t('apiKey.revokedBy', { name: revokedByName })}</span>
      )}
    </Space>
  );
}
