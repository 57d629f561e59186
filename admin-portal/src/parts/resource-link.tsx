import { Link } from 'react-router';

import type { ResourceName } from '../api/resources';
import { Clipped } from './clipped';
import { useMayRead } from './may-read';

type Props = { resource: ResourceName; id: string; words: string };

/** The way to another record, in its own words; only the words for whom it is closed to. */
export function ResourceLink({ resource, id, words }: Props) {
  const mayRead = useMayRead();
  if (!mayRead(resource)) return words;
  return <Link to={`/${resource}/${id}`}>{words}</Link>;
}

/** The same in a table, where a row is one line high. */
export function ClippedLink(props: Props) {
  return (
    <Clipped words={props.words}>
      <ResourceLink {...props} />
    </Clipped>
  );
}
