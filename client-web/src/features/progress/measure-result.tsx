import { Link } from 'react-router';
import type { Measure, TakenMeasure } from '@/api/types';
import { PageHeading } from '@/components/page-heading';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { LiveRegion } from '@/components/ui/live-region';
import { progressCopy } from '@/copy/progress';
import { useCopy } from '@/copy/use-copy';
import { HelpCard } from '@/help/help-card';

/** What came out, in plain words and without a diagnosis. */
export function MeasureResult({ measure, taken }: { measure: Measure; taken: TakenMeasure }) {
  const t = useCopy(progressCopy);
  return (
    <div className="space-y-5">
      <PageHeading tab={t.tab}>{t.result.title}</PageHeading>
      <LiveRegion>{t.result.title}</LiveRegion>
      {taken.showsHelp && (
        <HelpCard>
          {taken.isSomebodyTold && <Alert tone="attention">{t.result.told}</Alert>}
        </HelpCard>
      )}
      <Card>
        {taken.scores.map(({ scale, total, band }) => {
          const bands = measure.scales.find(({ code }) => code === scale)?.bands ?? [];
          return (
            <div key={scale}>
              <p className="text-lg">
                {taken.showsHelp ? t.result.important : t.bands[band].plain}
              </p>
              <p className="numeric mt-2 text-ink-2">
                {t.result.total(total, bands.at(-1)?.to ?? 0)}
              </p>
            </div>
          );
        })}
        <p className="mt-3 text-[0.9375rem] text-ink-2">{t.result.screening}</p>
      </Card>
      <Button asChild size="lg" wide>
        <Link to="/perkembangan">{t.result.done}</Link>
      </Button>
    </div>
  );
}
