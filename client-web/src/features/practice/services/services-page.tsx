import { useSearchParams } from 'react-router';
import { PageHeading } from '@/components/page-heading';
import { Tabs } from '@/components/ui/tabs';
import { joiningCopy } from '@/copy/joining';
import { reviewsCopy } from '@/copy/reviews';
import { useCopy } from '@/copy/use-copy';
import { DocumentsSection } from '../documents/documents-section';
import { Loaded } from '../frame/loaded';
import { useOwnProfile } from '../hooks/use-own-profile';
import { PhotoSection } from '../photo/photo-section';
import { ProfileForm } from '../profile/profile-form';
import { ReviewsSection } from '../reviews/reviews-section';
import { ServicesSection } from './services-section';

const PARTS = ['layanan', 'profil', 'dokumen', 'ulasan'] as const;

/** What is offered, what one says of oneself, what was checked and what clients say; the open part stands in the address. */
export function ServicesPage() {
  const t = useCopy(joiningCopy).services;
  const reviews = useCopy(reviewsCopy);
  const [query, setQuery] = useSearchParams();
  const part = PARTS.find((name) => name === query.get('bagian')) ?? 'layanan';
  return (
    <>
      <PageHeading tab={t.title}>{t.title}</PageHeading>
      <div className="mt-3">
        <Tabs
          label={t.tabs}
          tabs={[
            { value: 'layanan', label: t.tabServices },
            { value: 'profil', label: t.tabProfile },
            { value: 'dokumen', label: t.tabDocuments },
            { value: 'ulasan', label: reviews.practice.tab },
          ]}
          value={part}
          onValueChange={(value) => setQuery(value === 'layanan' ? {} : { bagian: value })}
        >
          {part === 'layanan' && <ServicesSection />}
          {part === 'profil' && <ProfilePart />}
          {part === 'dokumen' && <DocumentsSection />}
          {part === 'ulasan' && <ReviewsSection />}
        </Tabs>
      </div>
    </>
  );
}

function ProfilePart() {
  const profile = useOwnProfile();
  return (
    <Loaded query={profile}>
      {(saved) => (
        <>
          <PhotoSection name={saved.name} />
          <ProfileForm saved={saved} />
        </>
      )}
    </Loaded>
  );
}
