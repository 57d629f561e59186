import { ExportOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { useCallback, useEffect, useState } from 'react';

import { linkToDocument } from '../../api/credential-documents';
import { ApiError } from '../../api/problem';
import type { Credential } from '../../api/types';
import { useCopy } from '../../copy/use-copy';

/** What browsers' own viewers understand: no second column, as wide as the frame. */
const FITTED = '#navpanes=0&view=FitH';

type Props = { applicationId: string; credential: Credential };

/** A credential's document. Its link is asked for when it is to be seen, and again for a new tab. */
export function DocumentViewer({ applicationId, credential }: Props) {
  const t = useCopy();
  const { document } = credential;
  if (document === null) return <p className="quiet">{t('credential.noDocument')}</p>;
  if (document.standing === 'checking')
    return <p className="quiet">{t('credential.scanChecking')}</p>;
  if (document.standing === 'refused')
    return <p className="quiet">{t('credential.scanRefused')}</p>;
  return <OpenDocument applicationId={applicationId} credential={credential} />;
}

function OpenDocument({ applicationId, credential: { id, type, version, document } }: Props) {
  const t = useCopy();
  const link = useLink(applicationId, id, version);
  const title = t('credential.document', { type: t(`credential.${type}`) });
  return (
    <figure className="document">
      <div className="document-page">
        {link.error !== null && (
          <div role="alert">
            {link.error.message} <Button onClick={link.ask}>{t('common.retry')}</Button>
          </div>
        )}
        {link.url === null && link.error === null && <Skeleton active paragraph={{ rows: 8 }} />}
        {link.url !== null &&
          (document?.mediaType === 'application/pdf' ? (
            <iframe title={title} src={`${link.url}${FITTED}`} />
          ) : (
            <img alt={title} src={link.url} />
          ))}
      </div>
      <figcaption>
        <span className="quiet">
          {document?.name} · {t('credential.viewed')}
        </span>
        <Button size="small" icon={<ExportOutlined aria-hidden />} onClick={link.openTab}>
          {t('credential.newTab')}
        </Button>
      </figcaption>
    </figure>
  );
}

function useLink(applicationId: string, credentialId: string, version: number) {
  const [url, setUrl] = useState<string | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const ask = useCallback(() => {
    setError(null);
    linkToDocument({ applicationId, credentialId }).then(setUrl, keepError);
    function keepError(cause: unknown) {
      if (cause instanceof ApiError) setError(cause);
    }
  }, [applicationId, credentialId]);
  useEffect(ask, [ask, version]);
  /** The tab is opened at once, as browsers ask for, and gets its address when the link is there. */
  const openTab = () => {
    const tab = window.open('', '_blank');
    linkToDocument({ applicationId, credentialId }).then(
      (address) => tab?.location.assign(address),
      (cause: unknown) => {
        tab?.close();
        if (cause instanceof ApiError) setError(cause);
      },
    );
  };
  return { url, error, ask, openTab };
}
