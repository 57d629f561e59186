import { useMutation } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import { securityCopy } from '@/copy/security';
import { useCopy } from '@/copy/use-copy';
import { useMe, useSetMe } from '@/session/use-me';
import { LinkAct, LinkPage } from './link-page';
import { useLinkToken } from './use-link-token';

export default function NotMePage() {
  const t = useCopy(securityCopy).notMe;
  const token = useLinkToken();
  const { me } = useMe();
  const setMe = useSetMe();
  const disown = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/auth/not-me', { body: { token: token ?? '' } })),
    onSuccess: () => {
      if (me !== null) setMe(null);
    },
  });
  return (
    <LinkPage words={{ ...t }} isDone={disown.isSuccess} error={disown.error} hasToken={token !== null}>
      {!disown.isError && (
        <LinkAct
          label={t.submit}
          busyLabel={t.sending}
          isBusy={disown.isPending}
          act={() => disown.mutate()}
        />
      )}
    </LinkPage>
  );
}
