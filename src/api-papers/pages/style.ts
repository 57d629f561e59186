/** Own style of the papers: no font to fetch, no script, light and dark, from 320 pixels on. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1c2b2a; --quiet: #4b5f5c; --ground: #fbf9f5; --card: #fff;
  --line: #d9dfdb; --accent: #0f5f59; --code: #eef3f1 }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8efed; --quiet: #b3c3bf; --ground: #14201f; --card: #1a2927; --line: #35484a;
    --accent: #7fd0c6; --code: #203230 }
}
* { box-sizing: border-box }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100% }
body { margin: 0; color: var(--ink); background: var(--ground); font: 1rem/1.6 system-ui, sans-serif }
a { color: var(--accent); text-underline-offset: .2em }
a:focus-visible, summary:focus-visible, pre:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
.skip { position: absolute; left: -99rem }
.skip:focus { left: 1rem; top: .5rem; background: var(--card); padding: .5rem 1rem }
header, main, footer { max-width: 60rem; margin: 0 auto; padding: 0 1rem }
header { display: flex; flex-wrap: wrap; gap: 0 1.5rem; align-items: center; justify-content: space-between;
  padding-top: .5rem; padding-bottom: .5rem; border-bottom: 1px solid var(--line) }
header nav { display: flex; flex-wrap: wrap; gap: 0 1.5rem }
header a, footer a { display: inline-block; padding: .6rem 0; min-height: 44px }
.brand { font-weight: 700; text-decoration: none }
main { padding-top: 1rem; padding-bottom: 3rem }
footer { border-top: 1px solid var(--line); color: var(--quiet); padding-top: .5rem; padding-bottom: 2rem }
h1 { font-size: 1.9rem; line-height: 1.25; margin: 1rem 0 .5rem }
h2 { font-size: 1.35rem; line-height: 1.3; margin: 2.5rem 0 .5rem }
h3 { font-size: 1.05rem; margin: 1.5rem 0 .25rem }
p, ul, ol { max-width: 68ch; margin: .5rem 0 }
li { margin: .25rem 0 }
code, pre { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-size: .9em }
code { background: var(--code); border-radius: 6px; padding: .1rem .35rem; overflow-wrap: anywhere }
pre { background: var(--code); border: 1px solid var(--line); border-radius: 12px; padding: 1rem; overflow-x: auto;
  line-height: 1.5 }
pre code { background: none; padding: 0; overflow-wrap: normal }
.lead { font-size: 1.1rem; color: var(--quiet) }
.quiet { color: var(--quiet) }
.operations { list-style: none; padding: 0; max-width: none }
.operations li { padding: .6rem 0; border-bottom: 1px solid var(--line); margin: 0 }
.operations a { font-weight: 600; display: inline-block }
.where { display: flex; flex-wrap: wrap; gap: .25rem .5rem; align-items: baseline }
.method { font-weight: 700 }
article { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: .25rem 1rem 1rem;
  margin: 1.5rem 0 }
article h2 { margin-top: 1rem }
details { border-top: 1px solid var(--line) }
details:last-child { border-bottom: 0 }
summary { cursor: pointer; font-weight: 600; padding: .6rem 0; min-height: 44px }
dl { margin: 0 0 .75rem }
dt { margin-top: .6rem }
dd { margin: 0; color: var(--quiet) }
.facts { display: grid; grid-template-columns: minmax(6rem, max-content) 1fr; gap: .25rem 1rem }
.facts dt { margin: 0; font-weight: 600 } .facts dd { color: inherit }
@media (max-width: 30rem) { h1 { font-size: 1.6rem } .facts { grid-template-columns: 1fr } .facts dd { margin-bottom: .5rem } }
@media print { header nav, footer { display: none } details > * { display: block } }
`;
