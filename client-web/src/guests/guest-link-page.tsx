import { useMutation } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { Navigate } from 'react-router';
import { answer, api } from '@/api/client';
import { failureCode } from '@/api/problem';
import { PageHeading } from '@/components/page-heading';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { guestsCopy } from '@/copy/guests';
import { commonCopy } from '@/copy/common';
import { useCopy } from '@/copy/use-copy';
import { RoomFrame } from '@/room/room-frame';

const CODE = /^\d{6}$/;

function useFailure(error: Error | null): string | null {
  const { link: t } = useCopy(guestsCopy);
  const { problems } = useCopy(commonCopy);
  if (error === null) return null;
  const code = failureCode(error);
  if (code === 'link_over') return t.over;
  return code === 'wrong_proof' ? t.wrongCode : problems[code];
}

/** Where a guest’s mail leads: a code to their own address makes this device the one their link opens on. */
export default function GuestLinkPage() {
  const { link: t } = useCopy(guestsCopy);
  const [token] = useState(() => window.location.hash.slice(1));
  const [guestId, setGuestId] = useState<string | null>(null);
  // Replaced, so that going back does not lead to a link that has served.
  if (guestId !== null) return <Navigate to={`/tamu/${guestId}`} replace />;
  return (
    <RoomFrame sessionPath={null}>
      <div className="page-narrow max-w-md! pt-6 pb-10">
        <PageHeading tab={t.tab}>{t.title}</PageHeading>
        {token === '' ? (
          <Alert tone="danger" className="mt-5">
            {t.over}
          </Alert>
        ) : (
          <Opening token={token} onOpen={setGuestId} />
        )}
      </div>
    </RoomFrame>
  );
}

interface OpeningProps {
  token: string;
  onOpen: (guestId: string) => void;
}

function Opening({ token, onOpen }: OpeningProps) {
  const { link: t } = useCopy(guestsCopy);
  const ask = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/guest-links/codes', { body: { token } })),
    onSuccess: ({ guestId, state }) => {
      if (state === 'is_this_device') onOpen(guestId);
    },
  });
  const failure = useFailure(ask.error);
  return (
    <Card className="mt-5">
      {failure !== null && (
        <Alert tone="danger" live className="mb-4">
          {failure}
        </Alert>
      )}
      {ask.data?.state === 'code_sent' ? (
        <CodeForm {...{ token, onOpen }} onAnother={() => ask.mutate()} isAsking={ask.isPending} />
      ) : (
        <>
          <p>{t.intro}</p>
          <p className="mt-3 text-ink-2">{t.device}</p>
          <Button size="lg" wide className="mt-5" busy={ask.isPending} onClick={() => ask.mutate()}>
            {t.sendCode}
          </Button>
        </>
      )}
    </Card>
  );
}

interface CodeFormProps extends OpeningProps {
  onAnother: () => void;
  isAsking: boolean;
}

function CodeForm({ token, onOpen, onAnother, isAsking }: CodeFormProps) {
  const { link: t } = useCopy(guestsCopy);
  const [code, setCode] = useState('');
  const [wasTried, setTried] = useState(false);
  const bind = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/guest-links/devices', { body: { token, code } })),
    onSuccess: ({ guestId }) => onOpen(guestId),
  });
  const failure = useFailure(bind.error);
  const isWhole = CODE.test(code);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (isWhole && !bind.isPending) bind.mutate();
  };
  return (
    <form noValidate onSubmit={submit} className="space-y-4">
      <p role="status">{t.codeSent}</p>
      {failure !== null && (
        <Alert tone="danger" live>
          {failure}
        </Alert>
      )}
      <Field
        id="guest-code"
        label={t.code}
        hint={t.codeHint}
        error={wasTried && !isWhole ? t.codeMissing : undefined}
      >
        <Input
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={6}
          value={code}
          onChange={({ target }) => setCode(target.value.trim())}
        />
      </Field>
      <Button type="submit" size="lg" wide busy={bind.isPending}>
        {t.open}
      </Button>
      <Button variant="quiet" wide busy={isAsking} onClick={onAnother}>
        {t.another}
      </Button>
    </form>
  );
}
