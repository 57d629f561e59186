import type { NewProfile } from '@/api/types';

/** What every part of the profile's form is given. */
export interface ProfilePartProps {
  typed: NewProfile;
  change: (changes: Partial<NewProfile>) => void;
  errors: Readonly<Record<string, string | undefined>>;
}
