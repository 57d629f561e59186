import { useId, type ReactNode, type SyntheticEvent } from 'react';
import type { Child } from '@/api/types';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { childrenCopy } from '@/copy/children';
import { useCopy } from '@/copy/use-copy';

export type Relationship = Child['relationship'];

const RELATIONSHIPS: readonly Relationship[] = ['parent', 'guardian'];

interface ChildDialogProps {
  title: string;
  send: string;
  isSending: boolean;
  /** What failed, as far as no field says it. */
  failure: string | null;
  onSubmit: () => void;
  onClose: () => void;
  children: (id: string) => ReactNode;
}

/** The frame of what is asked about a child. */
export function ChildDialog(props: ChildDialogProps) {
  const { title, send, isSending, failure, onSubmit, onClose, children } = props;
  const t = useCopy(childrenCopy);
  const id = useId();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    // A form of the page behind it would take it for its own.
    event.stopPropagation();
    onSubmit();
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={title}
      actions={
        <>
          <Button type="submit" form={id} busy={isSending}>
            {send}
          </Button>
          <Button variant="quiet" onClick={onClose}>
            {t.keep}
          </Button>
        </>
      }
    >
      <form id={id} noValidate className="mt-4 space-y-4" onSubmit={submit}>
        {failure !== null && (
          <Alert live tone="danger">
            {failure}
          </Alert>
        )}
        {children(id)}
      </form>
    </Dialog>
  );
}

interface WhoFieldsProps {
  id: string;
  name: string;
  onName: (name: string) => void;
  relationship: Relationship;
  onRelationship: (relationship: Relationship) => void;
  nameError: string | undefined;
}

/** What may be changed later as well. */
export function WhoFields(props: WhoFieldsProps) {
  const { id, name, onName, relationship, onRelationship, nameError } = props;
  const { form: t } = useCopy(childrenCopy);
  return (
    <>
      <Field id={`${id}-name`} label={t.name} hint={t.nameHint} error={nameError}>
        <Input
          autoComplete="off"
          maxLength={120}
          value={name}
          onChange={(event) => onName(event.target.value)}
        />
      </Field>
      <Field id={`${id}-relationship`} label={t.relationship}>
        <Select
          value={relationship}
          onChange={(event) =>
            onRelationship(event.target.value === 'guardian' ? 'guardian' : 'parent')
          }
        >
          {RELATIONSHIPS.map((value) => (
            <option key={value} value={value}>
              {t.relationships[value]}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}
