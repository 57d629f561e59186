import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { Psychologists } from '../../directory/index.js';
import type { AlertLevel } from '../domain/score.js';
import { AlertRepository, type Alert } from '../infrastructure/alert.repository.js';
import { SessionsRepository } from '../infrastructure/sessions.repository.js';

/** An answer that points to danger. */
export interface Danger {
  readonly responseId: string;
  readonly carePersonId: string;
  readonly level: AlertLevel;
  /** Who asked for the answers; null when nobody did. */
  readonly askedBy: string | null;
}

/**
 * Tells whoever asked, else whom the person meets next, that there is something grave. With nobody to
 * tell nothing is raised: the card on the screen promises nothing.
 */
@Injectable()
export class RaiseAlert {
  constructor(
    private readonly alerts: AlertRepository,
    private readonly sessions: SessionsRepository,
    private readonly psychologists: Psychologists,
    private readonly outbox: Outbox,
  ) {}

  /** Leans on the index `safety_alert_open`: of several answers at once each finds the same alert. */
  async execute(tx: Tx, danger: Danger): Promise<void> {
    const psychologistId =
      danger.askedBy ?? (await this.sessions.nextPsychologist(tx, danger.carePersonId));
    if (psychologistId === null) return;
    const occasion = { ...danger, psychologistId };
    const made = await this.alerts.insert(tx, occasion);
    if (made !== null) {
      await this.alerts.addOccasion(tx, made.id, occasion);
      return this.tell(tx, made);
    }
    const open = await this.alerts.lockOpen(tx, psychologistId, danger.carePersonId);
    // Closed between the two statements, so that there is room for a new one.
    if (open === null) return this.execute(tx, danger);
    await this.repeat(tx, open, occasion);
  }

  /** Whoever has been told and has not looked yet is told again only when it has become graver. */
  private async repeat(
    tx: Tx,
    open: Alert,
    occasion: Danger & { psychologistId: string },
  ): Promise<void> {
    await this.alerts.addOccasion(tx, open.id, occasion);
    const isUrgent = open.level === 'urgent' || occasion.level === 'urgent';
    const after = await this.alerts.raiseAgain(tx, open.id, isUrgent ? 'urgent' : 'follow_up');
    if (open.acknowledgedAt !== null || after.level !== open.level) await this.tell(tx, after);
  }

  private async tell(tx: Tx, { id, psychologistId, version }: Alert): Promise<void> {
    const faces = await this.psychologists.byIds(tx, [psychologistId]);
    await this.outbox.publish(tx, {
      type: 'safety.alert_raised',
      aggregateId: id,
      payload: { alertId: id, accountId: faces.get(psychologistId)?.accountId ?? null, version },
      dedupeKey: `safety.alert_raised:${id}:${String(version)}`,
    });
  }
}
