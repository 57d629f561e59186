import type { idKeys } from './id-keys';

/** Keys of programs, in English. */
export const enKeys: Readonly<Record<keyof typeof idKeys, string>> = {
  'shell.nav.api-keys': 'API access',
  'apiKey.list': 'API access',
  'apiKey.intro':
    'Keys of programs, made by psychologists and admins. A key reads the directory and free times, never anything about clients.',
  'apiKey.papers': 'How to use it',
  'apiKey.add': 'Make a key',
  'apiKey.name': 'Name',
  'apiKey.nameHint': 'Where this key is used.',
  'apiKey.nameMissing': 'Give it a name, so that it is clear which one to revoke later.',
  'apiKey.scopes': 'What it may read',
  'apiKey.scopesMissing': 'Choose at least one.',
  'apiKey.scope.directory:read':
    'Directory: categories, psychologists, profiles, services, reviews',
  'apiKey.scope.slots:read': 'Times that can be booked',
  'apiKey.life': 'Valid for',
  'apiKey.days': '{count} days',
  'apiKey.forever': 'Until it is revoked',
  'apiKey.cancel': 'Cancel',
  'apiKey.failed': 'That did not work',
  'apiKey.onceTitle': 'Copy this key now',
  'apiKey.onceBody':
    'It is shown this once. Keep it on a server, never in a web page or in an app you give away.',
  'apiKey.onceDone': 'I have kept it',
  'apiKey.owner': 'Owner',
  'apiKey.ownerSuspended': 'owner suspended',
  'apiKey.hint': 'Beginning of the key',
  'apiKey.status': 'State',
  'apiKey.status.active': 'active',
  'apiKey.status.expired': 'expired',
  'apiKey.status.revoked': 'revoked',
  'apiKey.lastUsed': 'Last used',
  'apiKey.unused': 'Never',
  'apiKey.expires': 'Valid until',
  'apiKey.actions': 'Actions',
  'apiKey.revoke': 'Revoke',
  'apiKey.revokeTitle': 'Revoke the key {name} of {owner}?',
  'apiKey.revokeEffect':
    'The program that uses it can read no more, at once. A revoked key cannot be brought back.',
  'apiKey.revoked': 'The key is revoked.',
  'apiKey.revokedBy': 'by {name}',
  'apiKey.searchHint': 'Name, owner or beginning of the key',
  'apiKey.firstDay': 'Made from',
  'apiKey.lastDay': 'Made until',
};
