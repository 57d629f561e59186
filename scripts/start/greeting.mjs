import { addresses } from './environment.mjs';

/**
 * @param {import('./settings.mjs').Settings} settings
 * @returns {string} what a person needs to know once everything runs
 */
export function greeting({ port, isDemo, dataFolder }) {
  const { app, sandbox } = addresses(port);
  const places = [
    ['Client site', `${app}/`],
    ['Psychologists', `${app}/praktik`],
    ['Back office', `${app}/admin`],
    ['API reference', `${app}/api/docs`],
    ...(isDemo
      ? [
          ['Sandbox inbox', `${sandbox}/inbox`],
          ['Sandbox phones', `${sandbox}/whatsapp`],
          ['Sandbox payments', `${sandbox}/payments`],
          ['Sandbox clock', `${sandbox}/clock`],
        ]
      : []),
  ];
  const logIns = [
    ['Client', 'klien@ruangpulih.test'],
    ['Psychologist', 'psikolog@ruangpulih.test'],
    ['Admin', 'admin@ruangpulih.test'],
    ['Second admin', 'keuangan@ruangpulih.test'],
  ];
  return [
    '',
    'RuangPulih is ready.',
    '',
    table(places),
    ...(isDemo ? ['', 'Demo log-ins, password RuangPulih!2026', '', table(logIns)] : []),
    '',
    `Data and logs are in ${dataFolder}. Ctrl-C stops everything.`,
  ].join('\n');
}

/** @param {readonly (readonly string[])[]} rows */
function table(rows) {
  return rows.map(([name = '', value]) => `  ${name.padEnd(18)}${value}`).join('\n');
}
