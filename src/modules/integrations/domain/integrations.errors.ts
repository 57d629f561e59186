import { DomainError } from '../../../kernel/errors/domain-error.js';

export class TooManyApiKeys extends DomainError {
  override readonly code = 'too_many_api_keys';
  override readonly kind = 'conflict';
  constructor() {
    super('The account has as many living keys as it may have.');
  }
}
