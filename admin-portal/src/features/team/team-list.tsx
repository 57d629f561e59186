import { useCopy } from '../../copy/use-copy';
import { Clipped } from '../../parts/clipped';
import type { Column } from '../../parts/columns';
import { duties } from '../../parts/duties';
import { DutyTags } from '../../parts/duty-tags';
import { Guarded } from '../../parts/guarded';
import { Instant } from '../../parts/instant';
import { ClippedLink } from '../../parts/resource-link';
import { TablePage } from '../../parts/table-page';
import { Invitations } from './invitations';

export default function TeamList() {
  const t = useCopy();
  return (
    <Guarded resource="team">
      <TablePage
        resource="team"
        title={t('team.list')}
        firstSort={{ field: 'name', order: 'asc' }}
        columns={useTeamColumns()}
        filterWords={{
          searchHint: t('team.searchHint'),
          firstDay: t('team.firstDay'),
          lastDay: t('team.lastDay'),
          status: t('duty.label'),
          anyStatus: t('duty.any'),
          statuses: duties.map((value) => ({ value, label: t(`duty.name.${value}`) })),
        }}
      />
      <Invitations />
    </Guarded>
  );
}

function useTeamColumns(): Array<Column<'team'>> {
  const t = useCopy();
  return [
    {
      title: t('team.name'),
      sortBy: 'name',
      cell: ({ id, name }) => <ClippedLink resource="team" id={id} words={name} />,
    },
    {
      title: t('team.email'),
      sortBy: 'email',
      cell: ({ email }) => <Clipped wide words={email} />,
    },
    { title: t('team.duties'), cell: (member) => <DutyTags duties={member.duties} /> },
    {
      title: t('team.since'),
      sortBy: 'createdAt',
      cell: ({ createdAt }) => <Instant at={createdAt} />,
    },
  ];
}
