import { useMutation } from '@tanstack/react-query';
import { Link } from 'react-router';
import { answer, api } from '@/api/client';
import { homeOf } from '@/components/layout/nav-links';
import { Button } from '@/components/ui/button';
import { securityCopy } from '@/copy/security';
import { useCopy } from '@/copy/use-copy';
import { useMe, useSetMe } from '@/session/use-me';
import { LinkAct, LinkPage } from './link-page';
import { useLinkToken } from './use-link-token';

/** Asks for a press of a button: programs that look through mails open links, but press nothing. */
export default function VerifyEmailPage() {
  const t = useCopy(securityCopy).proof;
  const token = useLinkToken();
  const { me } = useMe();
  const setMe = useSetMe();
  const verify = useMutation({
    mutationFn: () =>
      answer(api.POST('/api/v1/auth/email/verify', { body: { token: token ?? '' } })),
    onSuccess: async () => {
      if (me !== null) setMe(await answer(api.GET('/api/v1/me')));
    },
  });
  const home = me === null ? '/masuk' : homeOf(me);
  return (
    <LinkPage
      words={{ ...t }}
      isDone={verify.isSuccess}
      error={verify.error}
      hasToken={token !== null}
      next={
        <Button asChild size="lg">
          {home.startsWith('/admin') ? <a href={home}>{t.go}</a> : <Link to={home}>{t.go}</Link>}
        </Button>
      }
    >
      {!verify.isError && (
        <LinkAct
          label={t.submit}
          busyLabel={t.sending}
          isBusy={verify.isPending}
          act={() => verify.mutate()}
        />
      )}
    </LinkPage>
  );
}
