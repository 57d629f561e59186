import { useId, useState, type SubmitEvent } from 'react';
import { failureCode } from '@/api/problem';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { useToast } from '@/components/ui/toast';
import { commonCopy } from '@/copy/common';
import { guestsCopy } from '@/copy/guests';
import { useCopy } from '@/copy/use-copy';
import { looksLikeEmail } from '@/lib/email';
import { useSingleFlight } from '@/lib/use-single-flight';
import { useInvite } from './use-guests';

interface InviteDialogProps {
  bookingId: string;
  onClose: () => void;
}

function useInviteForm({ bookingId, onClose }: InviteDialogProps) {
  const { form: t } = useCopy(guestsCopy);
  const toast = useToast();
  const once = useSingleFlight({ untilFailed: true });
  const invite = useInvite(bookingId);
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [wasTried, setTried] = useState(false);
  const errors = {
    name: name.trim() === '' ? t.nameMissing : undefined,
    email: looksLikeEmail(email.trim()) ? undefined : t.emailMissing,
  };
  return {
    ...{ name, setName, email, setEmail, invite },
    errors: wasTried ? errors : { name: undefined, email: undefined },
    submit: (event: SubmitEvent) => {
      event.preventDefault();
      setTried(true);
      if (errors.name !== undefined || errors.email !== undefined) return;
      once(() =>
        invite.mutateAsync({ name: name.trim(), email: email.trim() }).then(() => {
          toast(t.sent(name.trim()));
          onClose();
        }),
      );
    },
  };
}

/** Asks by which name somebody is let in, and where their link is sent. */
export function InviteDialog(props: InviteDialogProps) {
  const { form: t } = useCopy(guestsCopy);
  const { problems } = useCopy(commonCopy);
  const id = useId();
  const { name, setName, email, setEmail, errors, invite, submit } = useInviteForm(props);
  return (
    <Dialog
      open
      onOpenChange={props.onClose}
      title={t.title}
      description={t.body}
      actions={
        <>
          <Button type="submit" form={id} busy={invite.isPending}>
            {t.send}
          </Button>
          <Button variant="quiet" onClick={props.onClose}>
            {t.keep}
          </Button>
        </>
      }
    >
      <form id={id} noValidate className="mt-4 space-y-4" onSubmit={submit}>
        {invite.error !== null && (
          <Alert live tone="danger">
            {problems[failureCode(invite.error)]}
          </Alert>
        )}
        <Field id={`${id}-name`} label={t.name} hint={t.nameHint} error={errors.name}>
          <Input
            value={name}
            maxLength={80}
            autoComplete="off"
            onChange={({ target }) => setName(target.value)}
          />
        </Field>
        <Field id={`${id}-email`} label={t.email} hint={t.emailHint} error={errors.email}>
          <Input
            type="email"
            value={email}
            autoComplete="off"
            onChange={({ target }) => setEmail(target.value)}
          />
        </Field>
      </form>
    </Dialog>
  );
}
