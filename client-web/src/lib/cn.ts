import { clsx, type ClassValue } from 'clsx';

/**
 * Joins class names. Of two that contradict each other the stylesheet's order decides, so an override of a
 * component's own look is marked: `cn('px-4', 'px-2!')`. (tailwind-merge would cost a tenth of the landing page.)
 */
export function cn(...classes: ClassValue[]): string {
  return clsx(classes);
}
