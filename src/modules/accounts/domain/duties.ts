/** What an admin is there for. An admin without any may log in and see that, and nothing else. */
export const DUTIES = [
  'verification',
  'finance',
  'support',
  'content',
  'safety',
  'audit',
  'superadmin',
] as const;

export type Duty = (typeof DUTIES)[number];

/** What a superadmin does to another admin's duty. */
export const DUTY_ACTS = ['give', 'take'] as const;

export type DutyAct = (typeof DUTY_ACTS)[number];

/** The numbers of the whole house are nobody's secret among those who work in it. */
const EVERY_DUTY = ['admin:statistics:read'];

const OPENS: Readonly<Record<Exclude<Duty, 'superadmin'>, readonly string[]>> = {
  verification: [
    'admin:applications:decide',
    'admin:applications:read',
    'admin:psychologists:read',
  ],
  finance: [
    'admin:finance:read',
    'admin:invariants:check',
    'admin:payouts:approve',
    'admin:payouts:prepare',
    'admin:payouts:read',
    'admin:transactions:read',
  ],
  support: [
    'admin:accounts:read',
    'admin:accounts:suspend',
    'admin:bookings:read',
    'admin:factors:reset',
    'admin:invariants:check',
    'admin:objections:decide',
    'admin:privacy:read',
    'admin:psychologists:read',
    'admin:support:act',
  ],
  content: ['admin:help-contacts:edit', 'admin:reviews:moderate'],
  safety: [],
  audit: ['admin:audit:read', 'admin:invariants:check'],
};

/** Who may do everything, and alone says who may do what. */
const SUPERADMIN = [
  ...Object.values(OPENS).flat(),
  'admin:api-keys:manage',
  'admin:team:edit',
  'api-keys:manage',
];

/** What duties together allow; may name a permission twice. */
export function permissionsOfDuties(duties: readonly Duty[]): string[] {
  if (duties.length === 0) return [];
  const opened = duties.flatMap((duty) => (duty === 'superadmin' ? SUPERADMIN : OPENS[duty]));
  return [...EVERY_DUTY, ...opened];
}
