import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import type { Measure, MyProgress, TakenMeasure } from '@/api/types';
import { PageLoading } from '@/components/layout/page-loading';
import { PageHeading } from '@/components/page-heading';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorState } from '@/components/ui/error-state';
import { progressCopy } from '@/copy/progress';
import { useCopy } from '@/copy/use-copy';
import { useMeasures, useOwnProgress } from '@/progress/use-own-progress';
import { ConsentGate } from './consent-gate';
import { MeasureResult } from './measure-result';
import { Questions } from './questions';

export default function MeasurePage() {
  const { code = '' } = useParams();
  const t = useCopy(progressCopy);
  const measures = useMeasures();
  const progress = useOwnProgress();
  const measure = measures.data?.find((one) => one.code === code && one.isOffered);
  const error = measures.error ?? progress.error;
  if (error !== null) {
    const retry = () => void Promise.all([measures.refetch(), progress.refetch()]);
    return (
      <div className="page-narrow py-10" children={<ErrorState error={error} onRetry={retry} />} />
    );
  }
  if (measures.data === undefined || progress.data === undefined) return <PageLoading />;
  return (
    <div className="page-narrow max-w-xl! pt-6">
      {measure === undefined ? (
        <EmptyState
          title={t.take.gone}
          action={
            <Button asChild>
              <Link to="/perkembangan">{t.result.done}</Link>
            </Button>
          }
        >
          {t.take.goneBody}
        </EmptyState>
      ) : (
        <Take key={code} measure={measure} progress={progress.data} />
      )}
    </div>
  );
}

type Step = { at: 'start' } | { at: 'questions' } | { at: 'result'; taken: TakenMeasure };

function Take({ measure, progress }: { measure: Measure; progress: MyProgress }) {
  const t = useCopy(progressCopy);
  const [search] = useSearchParams();
  const [step, setStep] = useState<Step>({ at: 'start' });
  const asked = progress.assignments.find(({ id }) => id === search.get('untuk'));
  if (step.at === 'result') return <MeasureResult measure={measure} taken={step.taken} />;
  return (
    <>
      <PageHeading tab={t.tab}>{measure.name}</PageHeading>
      {!progress.isConsented && (
        <div className="mt-5">
          <ConsentGate text={progress.consentText} />
        </div>
      )}
      {progress.isConsented && step.at === 'start' && (
        <Start
          measure={measure}
          who={asked === undefined ? t.take.own : t.asked.by(asked.psychologistName ?? '')}
          onStart={() => setStep({ at: 'questions' })}
        />
      )}
      {progress.isConsented && step.at === 'questions' && (
        <Questions
          measure={measure}
          assignmentId={asked?.id}
          onTaken={(taken) => setStep({ at: 'result', taken })}
        />
      )}
    </>
  );
}

interface StartProps {
  measure: Measure;
  /** Who will see the answers. */
  who: string;
  onStart: () => void;
}

/** Everything somebody should know before the first question. */
function Start({ measure, who, onStart }: StartProps) {
  const t = useCopy(progressCopy).take;
  return (
    <div className="mt-3 space-y-3">
      <p>{t.hint}</p>
      <p>{who}</p>
      {measure.danger !== null && <p>{t.tell}</p>}
      <p className="text-[0.9375rem] text-ink-2">{t.unsaved}</p>
      <Button size="lg" wide onClick={onStart}>
        {t.begin}
      </Button>
      <p className="pt-4 text-sm text-ink-2">
        {t.credit}: <span lang="en">{measure.credit}</span>
      </p>
    </div>
  );
}
