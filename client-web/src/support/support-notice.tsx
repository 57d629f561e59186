import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import { failureCode } from '@/api/problem';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { commonCopy } from '@/copy/common';
import { supportCopy } from '@/copy/support';
import { useCopy } from '@/copy/use-copy';
import { useTimes } from '@/session/use-times';

const KEY = ['support-act'];
/** Somebody who reads the page sees it end. */
const ASKED_EVERY_MS = 30_000;

/** While our team acts on the reader's behalf: until when and why, and the way to stop it at once. */
export function SupportNotice({ of }: { of: 'client' | 'practice' }) {
  const t = useCopy(supportCopy);
  const { problems } = useCopy(commonCopy);
  const { time } = useTimes();
  const toast = useToast();
  const client = useQueryClient();
  const { data } = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => answer(api.GET('/api/v1/me/support-act', { signal })),
    refetchInterval: ASKED_EVERY_MS,
  });
  const end = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/me/support-act/end')),
    onSuccess: () => {
      client.setQueryData(KEY, { act: null });
      toast(t[of].ended);
    },
  });
  const act = data?.act ?? null;
  if (act === null) return null;
  return (
    <Alert tone="attention" live title={t[of].title} className="mt-5">
      <p className="mt-1">{t[of].body(time(act.expiresAt))}</p>
      <p className="mt-1 break-words">{t.reason(act.reason)}</p>
      {end.isError && <p className="mt-2 text-danger">{problems[failureCode(end.error)]}</p>}
      <Button className="mt-3" busy={end.isPending} onClick={() => end.mutate()}>
        {t.end}
      </Button>
    </Alert>
  );
}
