import { Download } from 'lucide-react';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { reportsCopy } from '@/copy/reports';
import { useCopy } from '@/copy/use-copy';
import { useFailureText } from '../frame/failure-text';
import { useDownloadReport } from '../hooks/use-report';
import type { AskedReport } from '../model/report-period';

/** The report as a file. */
export function ReportDownloads({ asked }: { asked: AskedReport }) {
  const t = useCopy(reportsCopy).download;
  const failureText = useFailureText();
  const toast = useToast();
  const { mutate, isPending, variables, error } = useDownloadReport(asked);
  const download = (kind: 'pdf' | 'xlsx') => mutate(kind, { onSuccess: () => toast(t.done) });
  const look = { variant: 'outline', disabled: isPending } as const;
  return (
    <div>
      <div role="group" aria-label={t.label} className="flex gap-2">
        <Button {...look} busy={isPending && variables === 'pdf'} onClick={() => download('pdf')}>
          <Download aria-hidden className="size-4.5" />
          {t.pdf}
        </Button>
        <Button {...look} busy={isPending && variables === 'xlsx'} onClick={() => download('xlsx')}>
          <Download aria-hidden className="size-4.5" />
          {t.xlsx}
        </Button>
      </div>
      {error !== null && (
        <Alert live tone="danger" className="mt-3" title={t.failed}>
          {failureText(error)}
        </Alert>
      )}
    </div>
  );
}
