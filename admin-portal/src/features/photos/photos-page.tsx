import { Button, Card, Empty, Switch } from 'antd';
import { useCallback, useEffect, useState } from 'react';

import { keepPhoto, listPhotos, removePhoto } from '../../api/photos';
import type { ShownPhoto } from '../../api/types';
import { useCopy } from '../../copy/use-copy';
import { Instant } from '../../parts/instant';
import { Loading } from '../../parts/loading';
import { PageHead } from '../../parts/page-head';
import { ReasonDialog } from '../../parts/reason-dialog';
import { ResourceLink } from '../../parts/resource-link';
import { useMe } from '../../parts/signed-in';
import { useDecision } from '../../parts/use-decision';

/** Photos everybody sees: those nobody has looked at yet, or all. */
export default function PhotosPage() {
  const t = useCopy();
  const { permissions } = useMe();
  const [isAll, setAll] = useState(false);
  const [photos, setPhotos] = useState<ShownPhoto[] | 'failed' | null>(null);
  const mayLook = permissions.includes('admin:applications:decide');
  const load = useCallback(async () => {
    setPhotos(await listPhotos(isAll ? 'all' : 'new').catch(() => 'failed' as const));
  }, [isAll]);
  useEffect(() => {
    if (mayLook) void load();
  }, [load, mayLook]);
  if (!mayLook) return null;
  return (
    <>
      <PageHead
        title={t('photos.list')}
        actions={
          <label style={{ display: 'flex', gap: 8, alignItems: 'center' }}>
            <Switch checked={isAll} onChange={setAll} />
            {t('photos.all')}
          </label>
        }
      />
      <p className="quiet">{t('photos.hint')}</p>
      <Photos photos={photos} onChanged={load} />
    </>
  );
}

type ListProps = { photos: ShownPhoto[] | 'failed' | null; onChanged: () => Promise<void> };

function Photos({ photos, onChanged }: ListProps) {
  const t = useCopy();
  if (photos === null) return <Loading />;
  if (photos === 'failed') {
    return <Button onClick={() => void onChanged()}>{t('common.retry')}</Button>;
  }
  if (photos.length === 0) return <Empty description={t('photos.empty')} />;
  return (
    <ul
      style={{
        display: 'grid',
        gridTemplateColumns: 'repeat(auto-fill, minmax(220px, 1fr))',
        gap: 16,
        listStyle: 'none',
        padding: 0,
      }}
    >
      {photos.map((photo) => (
        <li key={photo.photo}>
          <PhotoCard photo={photo} onChanged={onChanged} />
        </li>
      ))}
    </ul>
  );
}

function PhotoCard({ photo, onChanged }: { photo: ShownPhoto; onChanged: () => Promise<void> }) {
  const t = useCopy();
  const [isAsking, setAsking] = useState(false);
  const words = {
    failed: t('photos.failed'),
    conflict: t('photos.conflict'),
    conflictHint: t('photos.conflictHint'),
  };
  const { isSending, decide } = useDecision(words, onChanged);
  const { name, url, sentAt, isSeen, psychologistId } = photo;
  const remove = async (reason: string) => {
    const send = () => removePhoto(photo, reason);
    if (await decide({ send, done: t('photos.removed') })) setAsking(false);
  };
  return (
    <Card
      cover={
        <img
          src={url}
          alt={t('photos.alt', { name })}
          style={{ aspectRatio: '1', objectFit: 'cover' }}
        />
      }
      size="small"
    >
      <ResourceLink resource="psychologists" id={psychologistId} words={name} />
      <div className="quiet">
        <Instant at={sentAt} />
      </div>
      <div style={{ display: 'flex', gap: 8, marginBlockStart: 12 }}>
        {!isSeen && (
          <Button
            loading={isSending}
            onClick={() => void decide({ send: () => keepPhoto(photo), done: t('photos.kept') })}
          >
            {t('photos.keep')}
          </Button>
        )}
        <Button danger onClick={() => setAsking(true)}>
          {t('photos.remove')}
        </Button>
      </div>
      {isAsking && (
        <ReasonDialog
          title={t('photos.remove.title', { name })}
          effect={t('photos.remove.effect')}
          okText={t('photos.remove')}
          isDangerous
          reasonHint={t('photos.reasonHint')}
          isSending={isSending}
          onCancel={() => setAsking(false)}
          onDecide={(reason) => void remove(reason)}
        />
      )}
    </Card>
  );
}
