import { DomainError } from '../../../kernel/errors/domain-error.js';

/** The psychologist is in care of this person, who lets them see nothing. */
export class SharingNotGiven extends DomainError {
  override readonly code = 'sharing_not_given';
  override readonly kind = 'forbidden';
  constructor() {
    super('The client has not shared that.');
  }
}

/** Answers, mood and goals are stored after a yes to exactly that. */
export class ProgressConsentRequired extends DomainError {
  override readonly code = 'progress_consent_required';
  override readonly kind = 'conflict';
  constructor() {
    super('Agree to these data being stored first.');
  }
}

/** Answered already, or the care it was asked in has ended. */
export class AssignmentNotOpen extends DomainError {
  override readonly code = 'assignment_not_open';
  override readonly kind = 'conflict';
  constructor() {
    super('That questionnaire is no longer waited for.');
  }
}

export class MeasureAlreadyAssigned extends DomainError {
  override readonly code = 'measure_already_assigned';
  override readonly kind = 'conflict';
  constructor() {
    super('The same questionnaire is still waiting for an answer.');
  }
}

export class AlertClosed extends DomainError {
  override readonly code = 'alert_closed';
  override readonly kind = 'conflict';
  constructor() {
    super('Somebody has already written what was done.');
  }
}
