import { useCopy, useLanguage } from '../../copy/use-copy';
import { formatRating } from '../../format/rating';
import { Clipped } from '../../parts/clipped';
import type { Column } from '../../parts/columns';
import { Guarded } from '../../parts/guarded';
import { Instant } from '../../parts/instant';
import { ClippedLink } from '../../parts/resource-link';
import { Rupiah } from '../../parts/rupiah';
import { profileStatuses, ProfileStatusTag } from '../../parts/status-tag';
import { TablePage } from '../../parts/table-page';

export default function PsychologistList() {
  const t = useCopy();
  return (
    <Guarded resource="psychologists">
      <TablePage
        resource="psychologists"
        title={t('psychologist.list')}
        firstSort={{ field: 'createdAt', order: 'desc' }}
        columns={usePsychologistColumns()}
        filterWords={{
          searchHint: t('psychologist.searchHint'),
          firstDay: t('common.createdFrom'),
          lastDay: t('common.createdTo'),
          statuses: profileStatuses.map((value) => ({
            value,
            label: t(`psychologist.status.${value}`),
          })),
        }}
      />
    </Guarded>
  );
}

function usePsychologistColumns(): Array<Column<'psychologists'>> {
  const t = useCopy();
  const language = useLanguage();
  return [
    {
      title: t('psychologist.name'),
      sortBy: 'name',
      cell: ({ id, name }) => (
        <ClippedLink resource="psychologists" id={id} words={name || t('psychologist.unnamed')} />
      ),
    },
    {
      title: t('psychologist.status'),
      sortBy: 'status',
      cell: ({ status }) => <ProfileStatusTag status={status} />,
    },
    { title: t('psychologist.city'), cell: ({ city }) => <Clipped words={city} /> },
    {
      title: t('psychologist.rating'),
      sortBy: 'rating',
      cell: ({ rating, reviewCount }) => formatRating(rating, reviewCount, language),
    },
    {
      title: t('psychologist.services'),
      align: 'right',
      cell: ({ serviceCount }) => serviceCount,
    },
    {
      title: t('psychologist.priceFrom'),
      align: 'right',
      cell: ({ priceFrom }) => priceFrom && <Rupiah value={priceFrom} />,
    },
    {
      title: t('common.createdAt'),
      sortBy: 'createdAt',
      cell: ({ createdAt }) => <Instant at={createdAt} />,
    },
  ];
}
