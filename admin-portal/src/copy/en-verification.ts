import type { idVerification } from './id-verification';

/** Documents, their check and decisions about psychologists, in English. */
export const enVerification: Readonly<Record<keyof typeof idVerification, string>> = {
  'application.uncheckedCount': 'Not checked',
  'credential.document': '{type} document',
  'credential.noDocument': 'No document yet.',
  'credential.scanChecking':
    'A virus scanner is still looking at this document. Open it again in a moment.',
  'credential.scanRefused':
    'The virus scanner refused this document and its content was deleted. Ask for another file.',
  'credential.newTab': 'Open in a new tab',
  'credential.viewed': 'Every time a document is opened, that is recorded.',
  'credential.state.good': 'matches',
  'credential.state.bad': 'does not match',
  'credential.state.open': 'not checked yet',
  'check.title': 'Check',
  'check.numberMatches': 'Document, register and what was written agree on the number',
  'check.nameMatches': 'The document is in the name of {name}',
  'check.isCurrent': 'It is valid today',
  'check.issuerKnown': 'Whoever issued it may do so',
  'check.evidence': 'Looked up at',
  'check.evidenceHint': 'Address of the register, or the number of a letter. Only admins read it.',
  'check.evidenceMissing': 'Write down where this was looked up.',
  'check.save': 'Save the check',
  'check.saved': 'The check of {type} is saved.',
  'check.failed': 'The check is not saved',
  'check.last': 'Checked by {name}',
  'check.expired': 'It is no longer valid, so it cannot be called current.',
  'decision.uncheckedFirst': 'Check every document first, until all of them match.',
  'decision.suspend': 'Suspend',
  'decision.restore': 'Restore',
  'decision.suspend.title': 'Suspend {name}?',
  'decision.restore.title': 'Restore {name}?',
  'decision.suspend.effect':
    'No search finds {name} and nobody can book them any more. Sessions that are booked go on; clients are not told.',
  'decision.restore.effect':
    '{name}’s profile is shown again and can be booked, for as long as the licences are valid.',
  'decision.done.suspend': '{name} is suspended.',
  'decision.done.restore': '{name} is restored and the profile is shown again.',
  'psychologist.standing': 'Admission',
  'psychologist.noApplication': 'No application yet',
  'psychologist.openApplication': 'Show the application',
};
