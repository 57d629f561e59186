/** Renews what is marked `data-live` from the page's own address every 3 s, unless it has the focus. */
const LIVE = `
const parts = document.querySelectorAll('[data-live]');
async function renew() {
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
  if (!answer.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const part of parts) {
    const next = fresh.getElementById(part.id);
    if (!next || part.contains(document.activeElement) || part.querySelector('details[open]')) continue;
    if (part.innerHTML !== next.innerHTML) part.innerHTML = next.innerHTML;
  }
}
setInterval(() => { if (!document.hidden) renew().catch(() => {}); }, 3000);
`;

/** Counts down to the expiry and reloads when the payment's state or the demo's clock says so. */
const CHECKOUT = `
const page = document.querySelector('[data-status]');
const clock = document.querySelector('[data-remaining-ms]');
let endsAt = performance.now() + Number(clock ? clock.dataset.remainingMs : 0);
function show() {
  const seconds = Math.max(0, Math.ceil((endsAt - performance.now()) / 1000));
  const two = (number) => String(number).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  clock.textContent = (hours ? two(hours) + ':' : '') + two(Math.floor(seconds / 60) % 60) + ':' + two(seconds % 60);
}
async function look() {
  const answer = await fetch(page.dataset.stateUrl);
  if (!answer.ok) return;
  const { status, remainingMs } = await answer.json();
  if (status !== page.dataset.status) location.reload();
  endsAt = performance.now() + remainingMs;
}
if (clock) {
  show();
  setInterval(show, 250);
  setInterval(() => look().catch(() => {}), 2000);
}
`;

export const SCRIPTS: Readonly<Record<string, string>> = {
  'live.js': LIVE,
  'checkout.js': CHECKOUT,
};
