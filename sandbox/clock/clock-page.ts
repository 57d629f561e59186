import { html, type Html } from '../pages/html.js';
import { layout } from '../pages/layout.js';
import type { AppAnswer } from './app-clock.js';
import { shortWib, spokenWib, wibField } from './jakarta-time.js';

const JUMPS = [
  { minutes: 15, label: '+15 menit' },
  { minutes: 60, label: '+1 jam' },
  { minutes: 23 * 60, label: '+23 jam' },
  { minutes: 24 * 60, label: '+1 hari' },
] as const;

/** More than a second apart means that a push from the app got lost. */
const LARGEST_DRIFT_MS = 1000;

export interface ClockView {
  /** Demo time in milliseconds. */
  now: number;
  offsetMs: number;
  app: AppAnswer;
  /** Shown above: what came of the last move. */
  news: { good: boolean; text: string } | null;
}

/** The demo's time and the buttons that move it, forward only. */
export function clockPage(view: ClockView): string {
  const { now, offsetMs, app, news } = view;
  const body = html`${news === null ? null : note(news.good, news.text)} ${appState(app, offsetMs)}
    <section class="card">
      <h2 class="quiet">Sekarang di demo / demo time</h2>
      <div id="now" data-live>
        <p class="now">${spokenWib(now)}</p>
        <p class="quiet">
          Jam komputer / machine: ${shortWib(now - offsetMs)} · selisih ${spell(offsetMs)}
        </p>
      </div>
    </section>
    <section class="card">
      <h2>Majukan / advance</h2>
      <div class="row">
        ${JUMPS.map(
          ({ minutes, label }) =>
            html`<form method="post" action="/clock/advance">
              <button name="minutes" value="${minutes}">${label}</button>
            </form>`,
        )}
      </div>
      <form class="row" method="post" action="/clock/until">
        <div>
          <label for="until">Sampai (WIB) / until</label>
          <input id="until" name="until" type="datetime-local" required value="${wibField(now)}" />
        </div>
        <button class="plain">Majukan sampai</button>
      </form>
      <p class="quiet">
        Jam hanya bisa maju. Pengingat, tenggat, dan kedaluwarsa mengikuti jam ini.
      </p>
    </section>`;
  return layout({ title: 'Jam demo', section: 'clock', body, script: 'live.js' });
}

function appState(app: AppAnswer, offsetMs: number): Html | null {
  if (!app.ok) return note(false, app.problem);
  if (Math.abs(app.offsetMs - offsetMs) <= LARGEST_DRIFT_MS) return null;
  return note(false, 'Jam aplikasi berbeda dari jam sandbox / the app shows another time.');
}

function note(good: boolean, text: string): Html {
  return html`<p class="note ${good ? 'good' : 'bad'}" role="status">${text}</p>`;
}

function spell(offsetMs: number): string {
  const minutes = Math.round(Math.abs(offsetMs) / 60_000);
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24];
  return `${offsetMs < 0 ? '−' : '+'}${days} hari ${hours} jam ${minutes % 60} menit`;
}
