import { useState, type ReactNode, type SyntheticEvent } from 'react';
import type { NewProfile, OwnProfile } from '@/api/types';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Textarea } from '@/components/ui/textarea';
import { joiningCopy } from '@/copy/joining';
import { useCopy } from '@/copy/use-copy';
import { useFailureText } from '../frame/failure-text';
import { useFieldWords } from '../frame/field-words';
import { EducationEditor } from './education-editor';
import { ProfileFacts } from './profile-facts';
import { ProfileLists } from './profile-lists';
import { SavingLine } from './saving-line';
import { useAutosave } from './use-autosave';
import { useFieldNames } from './use-field-names';

interface ProfileFormProps {
  saved: OwnProfile;
  /** Where the form leads once nothing is missing. */
  onDone?: () => void;
  next?: ReactNode;
}

/** What must not stay empty; the server has the last word. */
const REQUIRED = [
  ...['name', 'title', 'city', 'gender', 'practisingSince', 'languages', 'categories'],
  ...['headline', 'about'],
] as readonly (keyof NewProfile)[];

/** A draft is saved while it is written, a public profile when told to. Gaps are told when somebody presses on. */
export function ProfileForm({ saved, onDone, next }: ProfileFormProps) {
  const t = useCopy(joiningCopy);
  const form = useAutosave(saved);
  const failureText = useFailureText();
  const fieldWords = useFieldWords();
  const names = useFieldNames();
  const [attempt, setAttempt] = useState(0);
  const { typed, state } = form;
  const isShown = saved.status !== 'draft';
  const missing = REQUIRED.filter((name) => isEmpty(typed[name]));
  const told = attempt > 0 ? missing : [];
  const refused = state === 'invalid' ? fieldWords(form.failure) : {};
  /** The summary names the field; beside the field its label does. */
  const summary: Record<string, string | undefined> = {
    ...Object.fromEntries(told.map((name) => [name, t.errors.missingField(names[name] ?? '')])),
    ...refused,
  };
  const errors: Record<string, string | undefined> = {
    ...Object.fromEntries(told.map((name) => [name, t.errors.missing])),
    ...refused,
  };
  const goOn = async () => {
    setAttempt(attempt + 1);
    if (isShown && missing.length > 0) return;
    const isSaved = await form.save();
    if (isSaved && missing.length === 0) onDone?.();
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void goOn();
  };
  const hasNoField = state === 'invalid' && Object.keys(refused).length === 0;

  return (
    <form noValidate className="max-w-2xl space-y-6" onSubmit={submit}>
      {attempt > 0 && <ErrorSummary errors={summary} attempt={attempt} />}
      {state === 'stale' && (
        <Alert live tone="attention" title={t.stale.title}>
          <p>{t.stale.body}</p>
          <Button variant="outline" className="mt-3" onClick={() => void form.takeLatest()}>
            {t.stale.take}
          </Button>
        </Alert>
      )}
      {hasNoField && (
        <Alert live tone="danger">
          {failureText(form.failure)}
        </Alert>
      )}
      <Card className="space-y-5">
        <ProfileFacts typed={typed} change={form.change} errors={errors} isChecked={isShown} />
      </Card>
      <Card className="space-y-6">
        <ProfileLists typed={typed} change={form.change} errors={errors} />
      </Card>
      <Card>
        <EducationEditor
          value={typed.education ?? []}
          onChange={(education) => form.change({ education })}
          error={errors['education']}
        />
      </Card>
      <Card className="space-y-5">
        <Field
          id="headline"
          label={t.profile.headline}
          hint={t.profile.headlineHint}
          error={errors['headline']}
        >
          <Input
            maxLength={160}
            value={typed.headline}
            onChange={(event) => form.change({ headline: event.target.value })}
          />
        </Field>
        <Field
          id="about"
          label={t.profile.about}
          hint={t.profile.aboutHint}
          error={errors['about']}
        >
          <Textarea
            className="min-h-44"
            maxLength={4000}
            value={typed.about}
            onChange={(event) => form.change({ about: event.target.value })}
          />
        </Field>
      </Card>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <Button type="submit" size="lg">
          {next ?? t.profile.save}
        </Button>
        {state !== 'stale' && <SavingLine state={state} isAutomatic={!isShown} />}
      </div>
    </form>
  );
}

function isEmpty(value: NewProfile[keyof NewProfile]): boolean {
  if (value === null || value === undefined) return true;
  return (typeof value === 'string' ? value.trim() : value).length === 0;
}
