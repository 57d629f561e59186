import type { PsychologistCard as Psychologist } from '@/api/types';
import { PsychologistCard } from '@/directory/psychologist-card';

export default function PeopleCards({ people = [] }: { people?: readonly Psychologist[] }) {
  return people.map((psychologist) => (
    <PsychologistCard key={psychologist.id} psychologist={psychologist} />
  ));
}
