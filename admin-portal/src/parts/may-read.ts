import { type FigureName, figures } from '../api/figures';
import { type ResourceName, resources } from '../api/resources';
import { useMe } from './signed-in';

const PERMISSIONS = { ...figures, ...resources };

/** Whether the admin at the screen may read a resource or a figure. */
export function useMayRead(): (name: ResourceName | FigureName) => boolean {
  const { permissions } = useMe();
  return (name) => permissions.includes(PERMISSIONS[name].permission);
}
