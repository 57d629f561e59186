import type { blocks as id } from '../id/blocks';

export const blocks: typeof id = {
  client: {
    action: 'Block this psychologist',
    askTitle: (name) => `Block ${name}?`,
    askBody:
      'The two of you can make no new sessions and send no messages outside a session. A time you are holding is released; sessions already agreed stay. They are not told, and you can unblock them at any time on your Account page.',
    yes: 'Yes, block',
    no: 'Cancel',
    done: 'Blocked.',
    title: 'Whom you have blocked',
    body: 'There are no new sessions between you until you unblock them.',
    unblock: 'Unblock',
    unblockOf: (name) => `Unblock ${name}`,
    unblocked: 'Unblocked.',
  },
  practice: {
    action: 'Block this client',
    askTitle: (name) => `Block ${name}?`,
    askBody:
      'The client can no longer book or hold your times, and there are no messages outside a session. To them your calendar looks full; they are not told.',
    ahead: 'Sessions ahead',
    aheadHint:
      'Those you tick are cancelled, and the client gets all of the money back. The others stay.',
    cancel: (when) => `Cancel ${when}`,
    yes: 'Yes, block',
    no: 'Do not block',
    done: 'Client blocked.',
    title: 'Blocked clients',
    body: 'They cannot book until you unblock them.',
    unblock: 'Unblock',
    unblockOf: (name) => `Unblock ${name}`,
    unblocked: 'Unblocked.',
  },
};
