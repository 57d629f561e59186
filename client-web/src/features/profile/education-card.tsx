import { GraduationCap } from 'lucide-react';
import type { PsychologistProfile } from '@/api/types';
import { Card } from '@/components/ui/card';
import { profileCopy } from '@/copy/profile';
import { useCopy } from '@/copy/use-copy';

/** Since when they practise, and where they learned. */
export function EducationCard({ psychologist }: { psychologist: PsychologistProfile }) {
  const t = useCopy(profileCopy).education;
  const { practisingSince, yearsOfPractice, education } = psychologist;
  return (
    <Card className="mt-6">
      <h2 className="text-[1.0625rem]">{t.title}</h2>
      <p className="mt-1 text-[0.9375rem] text-ink-2">
        {t.since(practisingSince.slice(0, 4), yearsOfPractice)}
      </p>
      {education.length > 0 && (
        <ul className="mt-3 space-y-3 text-[0.9375rem]">
          {education.map(({ title, institution, year }) => (
            <li key={`${title} ${institution} ${year}`} className="flex items-start gap-3">
              <GraduationCap aria-hidden className="mt-0.5 size-5 shrink-0 text-accent" />
              <span className="min-w-0">
                <span className="font-medium">{title}</span>
                <span className="block text-ink-2">
                  {institution}, <span className="numeric">{year}</span>
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
