import type { NamedAlert } from '../application/list-open-alerts.js';
import type { OpenedAlert } from '../application/read-client-alerts.js';
import type { ClientSafetyAlert, SafetyAlertResponse } from './safety.responses.js';

export function presentAlert(alert: NamedAlert): SafetyAlertResponse {
  return {
    id: alert.id,
    version: alert.version,
    level: alert.level,
    raisedAt: alert.raisedAt.toISOString(),
    acknowledgedAt: alert.acknowledgedAt?.toISOString() ?? null,
    clientId: alert.carePersonId,
    clientName: alert.clientName,
  };
}

export function presentClientAlert(alert: OpenedAlert): ClientSafetyAlert {
  return {
    id: alert.id,
    version: alert.version,
    level: alert.level,
    raisedAt: alert.raisedAt.toISOString(),
    acknowledgedAt: alert.acknowledgedAt?.toISOString() ?? null,
    closedAt: alert.closedAt?.toISOString() ?? null,
    disposition: alert.disposition,
  };
}
