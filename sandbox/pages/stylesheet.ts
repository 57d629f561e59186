/** Shared by all pages; a look of its own, so nobody mistakes the sandbox for the product. */
export const STYLESHEET = `
:root { --ground: #f3f5fa; --paper: #fff; --ink: #172033; --ink-2: #56607a; --line: #dde2ee;
  --accent: #2b4fd6; --accent-2: #e9eefc; --good: #14713f; --good-2: #e4f5ec; --bad: #a8241c;
  --bad-2: #fcebe9; --wait: #8a5200; --wait-2: #fdf1dc; color-scheme: light; }
*, *::before, *::after { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); line-height: 1.5;
  font: 16px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.2; letter-spacing: -0.02em; margin: 0 0 1rem; }
h2 { font-size: 1.1rem; margin: 0 0 0.5rem; }
p { margin: 0 0 0.75rem; }
a { color: var(--accent); }
a:focus-visible, button:focus-visible, input:focus-visible, select:focus-visible, summary:focus-visible {
  outline: 3px solid var(--accent); outline-offset: 2px; }
.ribbon { margin: 0; padding: 0.3rem 1rem; text-align: center; font-size: 0.85rem; font-weight: 600;
  background: repeating-linear-gradient(-45deg, #ffd86b 0 14px, #ffe08a 14px 28px); color: #473300; }
.bar { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; align-items: center;
  padding: 0.5rem max(1rem, calc(50vw - 33rem)); background: var(--paper); border-bottom: 1px solid var(--line); }
.brand { margin: 0; } .brand span { color: var(--ink-2); }
nav { display: flex; flex-wrap: wrap; gap: 0.25rem; margin-left: -0.6rem; }
nav a { padding: 0.55rem 0.6rem; border-radius: 8px; text-decoration: none; color: var(--ink-2); }
nav a[aria-current] { color: var(--accent); background: var(--accent-2); font-weight: 600; }
.page { max-width: 68rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
.card { background: var(--paper); border: 1px solid var(--line); border-radius: 14px; padding: 1.1rem;
  margin: 0 0 1rem; overflow-wrap: anywhere; }
.tiles { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); }
.tiles .card { margin: 0; } .figure { font-size: 1.8rem; font-weight: 650; margin: 0; letter-spacing: -0.02em; }
.quiet { color: var(--ink-2); font-size: 0.92rem; } .small { font-size: 0.88rem; }
.chip { display: inline-block; padding: 0.1rem 0.6rem; border-radius: 99px; font-size: 0.85rem; font-weight: 600;
  background: var(--accent-2); color: var(--accent); white-space: nowrap; }
.chip.good { background: var(--good-2); color: var(--good); }
.chip.bad { background: var(--bad-2); color: var(--bad); }
.chip.wait { background: var(--wait-2); color: var(--wait); }
.note { padding: 0.8rem 1rem; border-radius: 12px; background: var(--accent-2); margin: 0 0 1rem; overflow-wrap: anywhere; }
.note.bad { background: var(--bad-2); color: var(--bad); } .note.good { background: var(--good-2); color: var(--good); }
button, .button { font: inherit; font-weight: 600; min-height: 44px; padding: 0.5rem 1rem; border-radius: 10px;
  border: 1px solid var(--accent); background: var(--accent); color: #fff; cursor: pointer; text-decoration: none;
  display: inline-flex; align-items: center; justify-content: center; }
button:hover, .button:hover { filter: brightness(0.93); }
button.plain, .button.plain { background: transparent; color: var(--accent); border-color: var(--line); }
input, select { font: inherit; min-height: 44px; padding: 0.4rem 0.7rem; border: 1px solid #8b95ad; border-radius: 10px;
  background: #fff; color: var(--ink); max-width: 100%; }
input[type='number'] { width: 7rem; }
fieldset { border: 0; border-top: 1px solid var(--line); margin: 0; padding: 0.9rem 0 0; min-width: 0; }
legend { font-weight: 600; float: left; width: 100%; padding: 0; } legend + * { clear: both; }
label { display: block; font-weight: 600; margin-bottom: 0.25rem; }
.row { display: flex; flex-wrap: wrap; gap: 0.6rem; align-items: end; margin: 0 0 1rem; }
.row form { margin: 0; } .grow { flex: 1 1 14rem; } .grow input { width: 100%; }
ul.list { list-style: none; margin: 0; padding: 0; background: var(--paper); border: 1px solid var(--line);
  border-radius: 14px; overflow: hidden; }
ul.list > li { border-top: 1px solid var(--line); } ul.list > li:first-child { border-top: 0; }
ul.list a.line { display: grid; gap: 0.1rem 1rem; padding: 0.8rem 1.1rem; text-decoration: none; color: inherit;
  overflow-wrap: anywhere; }
ul.list a.line:hover { background: var(--accent-2); } a.line strong { font-weight: 600; }
dl { display: grid; grid-template-columns: minmax(7rem, max-content) 1fr; gap: 0.25rem 1rem; margin: 0; }
dt { color: var(--ink-2); } dd { margin: 0; overflow-wrap: anywhere; white-space: pre-line; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: 0.92rem/1.5 ui-monospace, monospace; margin: 0; }
iframe { width: 100%; height: 70vh; min-height: 24rem; border: 1px solid var(--line); border-radius: 10px; background: #fff; }
li.notification { margin: 0; padding: 0.6rem 1.1rem; align-items: center; }
summary { cursor: pointer; padding: 0.3rem 0; font-weight: 600; }
table { border-collapse: collapse; width: 100%; font-size: 0.92rem; }
th, td { text-align: left; padding: 0.4rem 0.75rem 0.4rem 0; border-top: 1px solid var(--line); vertical-align: top; }
thead th { border-top: 0; color: var(--ink-2); font-weight: 600; }
.now { font-size: clamp(1.25rem, 4.5vw, 1.9rem); font-weight: 650; letter-spacing: -0.02em; margin: 0; }
.checkout { max-width: 27rem; margin: 0 auto; padding: 1rem 0.75rem 3rem; }
.checkout .card { padding: 0; overflow: hidden; } .checkout section { padding: 1.1rem; border-top: 1px solid var(--line); }
.checkout .top { background: #16235c; color: #fff; border: 0; } .checkout .top .quiet { color: #c9d3f7; }
.checkout .top h1 { font-size: 1rem; margin: 0; font-weight: 600; }
.checkout .amount { font-size: 2rem; font-weight: 700; margin: 0.1rem 0; letter-spacing: -0.02em; }
.checkout .qr { display: block; width: min(100%, 17rem); height: auto; margin: 0.5rem auto; }
.checkout .center { text-align: center; } .checkout form { margin: 0 0 0.6rem; } .checkout button, .checkout .button { width: 100%; }
.checkout dl { grid-template-columns: 1fr auto; } .checkout dd { text-align: right; }
.phone { max-width: 26rem; margin: 0 auto; border: 10px solid #1c2430; border-radius: 34px; overflow: hidden; background: #efe9e0; }
.phone .from { margin: 0; padding: 0.8rem 1.1rem; background: #075e54; color: #fff; } .phone .from span { color: #cfe9e4; }
.phone ol { list-style: none; margin: 0; padding: 1rem 0.8rem 1.5rem; min-height: 22rem; }
.bubble { background: #fff; border-radius: 4px 14px 14px; padding: 0.7rem 0.9rem; margin: 0 1.5rem 0.8rem 0; overflow-wrap: anywhere; }
.bubble p { margin: 0 0 0.3rem; } .bubble .end { text-align: right; } .bubble.failed { opacity: 0.65; }
.bubble .call { margin: 0.5rem 0 0; padding-top: 0.5rem; border-top: 1px solid var(--line); text-align: center; }
.bubble form { margin: 0.5rem 0 0; } .bubble button { width: 100%; }
.countdown { font-variant-numeric: tabular-nums; font-weight: 700; color: var(--wait); }
@media (max-width: 30rem) { nav { gap: 0; } nav a { padding: 0.6rem 0.45rem; font-size: 0.94rem; }
  dl { grid-template-columns: 1fr; } dd { margin-bottom: 0.4rem; }
  .checkout dl { grid-template-columns: 1fr auto; } .button, .row button { flex: 1 1 auto; } }
@media (min-width: 48rem) { ul.list a.line { grid-template-columns: 1fr auto; } a.line .quiet.end { text-align: right; } }
`;
