import { Link } from 'react-router';

import { useCopy } from '../copy/use-copy';
import { Outcome } from '../parts/outcome';

export default function NotFound() {
  const t = useCopy();
  return (
    <Outcome
      kind="absent"
      title={t('shell.noPage')}
      wayOut={<Link to="/">{t('shell.home')}</Link>}
    />
  );
}
