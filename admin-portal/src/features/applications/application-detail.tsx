import { useInvalidate } from '@refinedev/core';

import type { Application } from '../../api/types';
import { useCopy } from '../../copy/use-copy';
import { DetailPage } from '../../parts/detail-page';
import { Guarded } from '../../parts/guarded';
import { PageHead } from '../../parts/page-head';
import { ApplicationStatusTag } from '../../parts/status-tag';
import { ApplicationHistory } from './application-history';
import { ApplicationProfile } from './application-profile';
import { Credentials } from './credentials';
import { DecisionButtons } from './decision-buttons';

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
  const { id } = application;
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
              onChanged={() =>
                invalidate({ resource: 'applications', id, invalidates: ['list', 'detail'] })
              }
            />
          )
        }
      />
      <div className="detail">
        <div>
          <Credentials credentials={application.credentials} />
          <ApplicationProfile application={application} />
        </div>
        <ApplicationHistory history={application.history} />
      </div>
    </>
  );
}
