import { LogOut } from 'lucide-react';
import { useMutation } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { practiceCopy } from '@/copy/practice';
import { useCopy } from '@/copy/use-copy';
import { leaveSession } from '@/session/use-me';
import { useFailureText } from './failure-text';

export function LogOutButton() {
  const t = useCopy(practiceCopy).nav;
  const toast = useToast();
  const failureText = useFailureText();
  const logOut = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/auth/logout')),
    onSuccess: leaveSession,
    onError: (error) => toast(failureText(error)),
  });
  return (
    <Button
      variant="quiet"
      className="justify-start! gap-3! px-3! font-medium!"
      busy={logOut.isPending}
      onClick={() => logOut.mutate()}
    >
      <LogOut aria-hidden className="size-5" />
      {t.logOut}
    </Button>
  );
}
