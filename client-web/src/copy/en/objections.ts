import type { objections as id } from '../id/objections';

export const objections: typeof id = {
  action: 'That is not what happened',
  title: 'What happened?',
  body: {
    client:
      'We look at who entered the room and when. We never see what was said. Your money stays where it is until this is decided.',
    psychologist:
      'We look at who entered the room and when. We never see what was said. The money stays where it is until this is decided.',
  },
  legend: 'What happened',
  claims: {
    client: {
      completed: 'The session took place',
      client_absent: 'I was not there',
      psychologist_absent: 'The psychologist was not there',
      technical: 'We were both there, but the connection failed',
    },
    psychologist: {
      completed: 'The session took place',
      client_absent: 'The client was not there',
      psychologist_absent: 'I was not there',
      technical: 'We were both there, but the connection failed',
    },
  },
  choose: 'Choose one.',
  send: 'Send the objection',
  keep: 'Close',
  sent: 'We have your objection.',
  note: {
    title: 'Objection',
    said: {
      client: 'The client says:',
      psychologist: 'The psychologist says:',
    },
    own: 'You say:',
    waiting: 'We are looking at who was in the room. Until this is decided no money moves.',
    decided: (claim, at) => `Decided on ${at}: ${claim}.`,
  },
};
