import type { Review } from '../../api/types';
import { useCopy } from '../../copy/use-copy';
import type { ColumnOf } from '../../parts/columns';
import { Instant } from '../../parts/instant';
import { PlainTable } from '../../parts/plain-table';
import { Section } from '../../parts/section';
import { ToneTag } from '../../parts/tone-tag';

type Report = Review['reports'][number];

/** Who asked for the review to be looked at, and why. */
export function ReviewReports({ reports }: { reports: readonly Report[] }) {
  const t = useCopy();
  const title = t('review.reports');
  return (
    <Section id="reports" title={title}>
      {reports.length === 0 ? (
        <p className="quiet">{t('review.noReports')}</p>
      ) : (
        <PlainTable
          label={title}
          rows={reports.map((report) => ({ ...report, id: report.at }))}
          columns={useReportColumns()}
        />
      )}
    </Section>
  );
}

function useReportColumns(): Array<ColumnOf<Report>> {
  const t = useCopy();
  return [
    { title: t('review.createdAt'), cell: ({ at }) => <Instant at={at} /> },
    {
      title: t('decision.reason'),
      cell: ({ reason, words, isByPsychologist }) => (
        <>
          {t(`review.report.${reason}`)},{' '}
          {t(`review.report.${isByPsychologist ? 'byPsychologist' : 'byOther'}`)}
          {words !== null && <div className="quiet">{words}</div>}
        </>
      ),
    },
    {
      title: t('review.status'),
      cell: ({ settledAt }) =>
        settledAt === null ? (
          <ToneTag tone="waiting" words={t('review.report.open')} />
        ) : (
          <ToneTag tone="quiet" words={t('review.report.settled')} />
        ),
    },
  ];
}
