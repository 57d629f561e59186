import type { idPrivacy } from './id-privacy';

/** Copies and deletions people asked for, in English. */
export const enPrivacy: Readonly<Record<keyof typeof idPrivacy, string>> = {
  'shell.nav.privacy-requests': 'Data requests',
  'privacy.list': 'Requests about personal data',
  'privacy.intro':
    'Copies and deletions people asked for, with the 3×24 hours that UU 27/2022 leaves. All of it runs by itself; nothing of its content is shown here.',
  'privacy.searchHint': 'Id of an account or a request',
  'privacy.firstDay': 'Asked for since',
  'privacy.lastDay': 'Asked for until',
  'privacy.requestedAt': 'Asked for',
  'privacy.kind': 'Request',
  'privacy.kind.export': 'Copy of the data',
  'privacy.kind.erasure': 'Deletion of the account',
  'privacy.account': 'Account',
  'privacy.state': 'State',
  'privacy.state.waiting': 'Waiting',
  'privacy.state.working': 'Being prepared',
  'privacy.state.ready': 'Ready',
  'privacy.state.failed': 'Failed',
  'privacy.state.gone': 'Deleted',
  'privacy.state.taken_back': 'Taken back',
  'privacy.state.ending': 'Under way',
  'privacy.state.telling': 'Under way',
  'privacy.state.emptied': 'Under way',
  'privacy.state.done': 'Done',
  'privacy.deadline': 'Lawful deadline',
  'privacy.closed': 'Closed',
};
