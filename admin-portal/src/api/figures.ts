import type { BaseRecord } from '@refinedev/core';

import type { paths } from './schema.gen';

/** What a page asks for beside its records: where it is and the permission that opens it. */
export const figures = {
  auditState: { path: '/api/v1/admin/audit/state', permission: 'admin:audit:read' },
  bookingCounts: { path: '/api/v1/admin/bookings/counts', permission: 'admin:bookings:read' },
  bookingsToday: { path: '/api/v1/admin/bookings/today', permission: 'admin:bookings:read' },
  helpContacts: {
    path: '/api/v1/admin/help-contacts',
    permission: 'admin:help-contacts:edit',
  },
  helpContactHistory: {
    path: '/api/v1/admin/help-contacts/{id}/history',
    permission: 'admin:help-contacts:edit',
  },
  invariants: { path: '/api/v1/admin/invariants', permission: 'admin:invariants:check' },
  moneyToday: { path: '/api/v1/admin/transactions/today', permission: 'admin:transactions:read' },
  statistics: { path: '/api/v1/admin/statistics', permission: 'admin:statistics:read' },
  financeReport: { path: '/api/v1/admin/finance/report', permission: 'admin:finance:read' },
  incomeStatement: {
    path: '/api/v1/admin/finance/income-statement',
    permission: 'admin:finance:read',
  },
  trialBalance: { path: '/api/v1/admin/finance/trial-balance', permission: 'admin:finance:read' },
  payables: { path: '/api/v1/admin/payables', permission: 'admin:payouts:read' },
  schedule: {
    path: '/api/v1/admin/psychologists/{id}/schedule',
    permission: 'admin:psychologists:read',
  },
  application: {
    path: '/api/v1/admin/psychologists/{id}/application',
    permission: 'admin:applications:read',
  },
  balance: {
    path: '/api/v1/admin/psychologists/{id}/balance',
    permission: 'admin:transactions:read',
  },
} as const satisfies Record<string, { path: keyof paths; permission: string }>;

type FigureMap = typeof figures;
export type FigureName = keyof FigureMap;

/** The answer of a figure's route. */
export type FigureOf<Name extends FigureName> = paths[FigureMap[Name]['path']] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body extends BaseRecord } } } };
}
  ? Body
  : never;

type QueryOf<Path extends keyof paths> = paths[Path] extends {
  get: { parameters: { query?: infer Query } };
}
  ? NonNullable<Query>
  : never;

/** Of whom or what a figure is asked: the id in its path, the filters in its query. */
export type FigureAsked<Name extends FigureName> = {
  id?: string;
  query?: QueryOf<FigureMap[Name]['path']>;
};

/** @throws Error for a name that is no figure, which is a mistake in our own pages. */
export function figureNamed(name: string): FigureMap[FigureName] {
  if (isFigureName(name)) return figures[name];
  throw new Error(`There is no figure called "${name}".`);
}

function isFigureName(name: string): name is FigureName {
  return Object.hasOwn(figures, name);
}
