import { useInvalidate } from '@refinedev/core';

import type { Application, Decision } from '../../api/types';
import { useCopy } from '../../copy/use-copy';
import { DecisionButtons } from '../../parts/decision-buttons';
import { DetailPage } from '../../parts/detail-page';
import { Guarded } from '../../parts/guarded';
import { PageHead } from '../../parts/page-head';
import { ApplicationStatusTag } from '../../parts/status-tag';
import { ApplicationHistory } from './application-history';
import { ApplicationProfile } from './application-profile';
import { CredentialDesk } from './credential-desk';

const DECISIONS: readonly Decision[] = ['reject', 'request_more', 'approve'];

export default function ApplicationDetail() {
  const t = useCopy();
  return (
    <Guarded resource="applications">
      <DetailPage resource="applications" back={t('application.list')}>
        {(application) => <ApplicationView application={application} />}
      </DetailPage>
    </Guarded>
  );
}

function ApplicationView({ application }: { application: Application }) {
  const t = useCopy();
  const invalidate = useInvalidate();
  const { id, credentials } = application;
  const isChecked = credentials.every(({ check }) => check?.isGood === true);
  const onChanged = () =>
    invalidate({ resource: 'applications', id, invalidates: ['list', 'detail'] });
  return (
    <>
      <PageHead
        title={application.psychologistName}
        back={{ to: '/applications', label: t('application.list') }}
        beside={<ApplicationStatusTag status={application.status} />}
        actions={
          application.status === 'submitted' && (
            <DecisionButtons
              application={application}
              decisions={DECISIONS}
              notYet={isChecked ? undefined : t('decision.uncheckedFirst')}
              onChanged={onChanged}
            />
          )
        }
      />
      <CredentialDesk application={application} onChanged={onChanged} />
      <div className="detail" style={{ marginBlockStart: 24 }}>
        <ApplicationProfile application={application} />
        <ApplicationHistory history={application.history} />
      </div>
    </>
  );
}
