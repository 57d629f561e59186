import { useState } from 'react';
import { failureCode, fieldErrors } from '@/api/problem';
import type { Child, GuardianshipText } from '@/api/types';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { useToast } from '@/components/ui/toast';
import { childrenCopy } from '@/copy/children';
import { commonCopy } from '@/copy/common';
import { useCopy } from '@/copy/use-copy';
import { useSingleFlight } from '@/lib/use-single-flight';
import { ChildDialog, WhoFields, type Relationship } from './child-dialog';
import { useAddChild } from './use-children';

interface AddChildProps {
  guardianship: GuardianshipText;
  onAdded: (child: Child) => void;
  onClose: () => void;
}

function useAddForm({ guardianship, onAdded }: Omit<AddChildProps, 'onClose'>) {
  const { form: t } = useCopy(childrenCopy);
  const { problems } = useCopy(commonCopy);
  const toast = useToast();
  const once = useSingleFlight({ untilFailed: true });
  const add = useAddChild();
  const [name, setName] = useState('');
  const [bornOn, setBornOn] = useState('');
  const [relationship, setRelationship] = useState<Relationship>('parent');
  const [isStated, setStated] = useState(false);
  const [wasTried, setTried] = useState(false);
  const isNamed = name.trim() !== '';
  const refused = fieldErrors(add.error);
  const bornMissing = wasTried && bornOn === '' ? t.bornMissing : undefined;
  return {
    ...{ name, setName, bornOn, setBornOn, relationship, setRelationship, isStated, setStated },
    errors: {
      name: wasTried && !isNamed ? t.nameMissing : undefined,
      bornOn: 'bornOn' in refused ? t.bornRefused : bornMissing,
      statement: wasTried && !isStated ? t.agreeMissing : undefined,
    },
    isSending: add.isPending,
    failure: add.isError && !('bornOn' in refused) ? problems[failureCode(add.error)] : null,
    submit: () => {
      setTried(true);
      if (!isNamed || bornOn === '' || !isStated) return;
      const { textVersion: guardianshipTextVersion } = guardianship;
      const child = { name: name.trim(), bornOn, relationship, guardianshipTextVersion };
      once(() =>
        add.mutateAsync(child).then((added) => {
          toast(t.added(added.name));
          onAdded(added);
        }),
      );
    },
  };
}

/** Asks who the child is, and for the statement without which nobody is added. */
export function AddChild({ guardianship, onAdded, onClose }: AddChildProps) {
  const { form: t } = useCopy(childrenCopy);
  const form = useAddForm({ guardianship, onAdded });
  return (
    <ChildDialog
      title={t.addTitle}
      send={t.send}
      isSending={form.isSending}
      failure={form.failure}
      onSubmit={form.submit}
      onClose={onClose}
    >
      {(id) => (
        <>
          <WhoFields
            id={id}
            name={form.name}
            onName={form.setName}
            relationship={form.relationship}
            onRelationship={form.setRelationship}
            nameError={form.errors.name}
          />
          <Field id={`${id}-born`} label={t.bornOn} hint={t.bornHint} error={form.errors.bornOn}>
            <Input
              type="date"
              value={form.bornOn}
              onChange={(event) => form.setBornOn(event.target.value)}
            />
          </Field>
          <section aria-label={t.statement}>
            <p className="text-[0.9375rem] font-semibold">{t.statement}</p>
            <p className="mt-1 text-[0.9375rem] whitespace-pre-line text-ink-2">
              {guardianship.text}
            </p>
            <Checkbox
              id={`${id}-statement`}
              label={t.agree}
              checked={form.isStated}
              onChange={(event) => form.setStated(event.target.checked)}
              error={form.errors.statement}
            />
          </section>
        </>
      )}
    </ChildDialog>
  );
}
