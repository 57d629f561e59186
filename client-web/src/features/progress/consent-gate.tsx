import { failureCode } from '@/api/problem';
import type { MyProgress } from '@/api/types';
import { AskBefore } from '@/components/ask-before';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { commonCopy } from '@/copy/common';
import { progressCopy } from '@/copy/progress';
import { useCopy } from '@/copy/use-copy';
import { useConsent } from '@/progress/use-own-progress';

/** The text in full, and a yes to exactly it. */
export function ConsentGate({ text }: { text: MyProgress['consentText'] }) {
  const t = useCopy(progressCopy).consent;
  const { problems } = useCopy(commonCopy);
  const consent = useConsent();
  return (
    <Card raised role="region" aria-labelledby="consent">
      <h2 id="consent" className="text-xl">
        {t.title}
      </h2>
      <p className="mt-1">{t.intro}</p>
      <div className="mt-3 rounded-control bg-tint px-4 py-3 text-[0.9375rem] whitespace-pre-line">
        {text.text}
      </div>
      {consent.isError && (
        <Alert tone="danger" live className="mt-3">
          {problems[failureCode(consent.error)]}
        </Alert>
      )}
      <Button
        size="lg"
        wide
        className="mt-4"
        busy={consent.isPending}
        onClick={() => consent.mutate(text.textVersion)}
      >
        {t.agree}
      </Button>
    </Card>
  );
}

export function WithdrawConsent() {
  const t = useCopy(progressCopy).consent;
  const { mutateAsync } = useConsent();
  return (
    <AskBefore
      words={{
        action: t.withdraw,
        title: t.withdrawTitle,
        body: t.withdrawBody,
        confirm: t.withdraw,
        keep: t.keep,
        done: t.withdrawn,
      }}
      send={() => mutateAsync(null)}
    />
  );
}
