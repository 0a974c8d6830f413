/** The one stylesheet; colours hold 4.5:1 in both schemes. */
export const stylesheet = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --card: #ffffff; --ink: #1d2327; --soft: #55606a; --line: #d9d5cb;
  --accent: #1f5c56; --on-accent: #ffffff; --good: #1c6b34; --bad: #a3262a; --banner: #f3e3b3; --on-banner: #4a3a06;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #15181a; --card: #1e2326; --ink: #eceff0; --soft: #a9b4ba; --line: #3a4247;
    --accent: #7ccbc0; --on-accent: #0d211e; --good: #7fd49a; --bad: #ff9c96; --banner: #4a3d12; --on-banner: #fbecbc;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; overflow-wrap: break-word; }
.card > :last-child { margin-bottom: 0; }
[role=switch] { width: 52px; height: 28px; min-height: 0; padding: 2px; border-radius: 99px; border: 2px solid var(--soft); }
[role=switch]::before { content: ''; display: block; width: 20px; height: 20px; border-radius: 50%; background: var(--soft); }
[role=switch][aria-checked=true] { background: var(--accent); border-color: var(--accent); }
[role=switch][aria-checked=true]::before { margin-left: auto; background: var(--on-accent); }
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
main:focus { outline: none; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 8px; top: 8px; background: var(--card); padding: 8px 12px; z-index: 1; }
.banner { margin: 0; padding: 6px 20px; background: var(--banner); color: var(--on-banner); font-size: 14px; font-weight: 600; text-align: center; }
nav ul { display: flex; flex-wrap: wrap; gap: 4px 8px; margin: 0 auto; padding: 10px 20px; list-style: none; max-width: 1080px; }
nav a { display: inline-block; padding: 6px 12px; border-radius: 6px; text-decoration: none; color: var(--ink); }
nav a:hover { background: var(--card); }
nav a[aria-current=page] { background: var(--accent); color: var(--on-accent); }
.top { border-bottom: 1px solid var(--line); }
main { max-width: 1080px; margin: 0 auto; padding: 20px; }
main.narrow { max-width: 520px; }
h1 { font-size: 26px; line-height: 1.25; margin: 8px 0 16px; }
h2 { font-size: 18px; margin: 0 0 12px; }
h3 { font-size: 16px; margin: 16px 0 8px; }
.crumbs { color: var(--soft); margin: 0; font-size: 14px; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 18px; margin: 0 0 18px; }
.notice { background: var(--card); border: 1px solid var(--line); border-left: 5px solid var(--good); border-radius: 6px; padding: 10px 14px; }
.row { display: flex; flex-wrap: wrap; gap: 10px; align-items: end; }
.hook { border-top: 1px solid var(--line); padding: 12px 0; }
.hook:last-child { padding-bottom: 0; }
.row > * { margin-bottom: 0; }
.spread > h1, .spread > h2 { margin-top: 0; }
.spread { margin-bottom: 12px; }
h1.title { margin: 8px 0; }
.switch { align-items: center; }
.spread { justify-content: space-between; align-items: center; }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 340px), 1fr)); gap: 0 18px; align-items: start; }
label { display: block; font-size: 14px; color: var(--soft); }
input, select { font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--soft); border-radius: 6px; padding: 7px 10px; max-width: 100%; min-height: 40px; }
button, .button { font: inherit; font-weight: 600; border: 1px solid var(--accent); border-radius: 6px; padding: 7px 14px; background: transparent; color: var(--accent); cursor: pointer; min-height: 40px; text-decoration: none; display: inline-block; }
button.primary { background: var(--accent); color: var(--on-accent); }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 15px; }
th, td { text-align: left; padding: 8px 10px; border-bottom: 1px solid var(--line); vertical-align: top; }
th { color: var(--soft); font-weight: 600; font-size: 14px; }
tbody tr:hover { background: var(--paper); }
dl { display: grid; grid-template-columns: minmax(110px, 36%) minmax(0, 1fr); gap: 6px 14px; margin: 0; }
dt { color: var(--soft); font-size: 14px; }
dd { margin: 0; }
.tag { display: inline-block; border: 1px solid var(--soft); border-radius: 99px; padding: 0 10px; font-size: 13px; font-weight: 600; white-space: nowrap; }
.good { color: var(--good); border-color: currentColor; }
.bad { color: var(--bad); border-color: currentColor; }
.soft { color: var(--soft); }
code, pre, dd { overflow-wrap: anywhere; }
code, pre { font: 13px/1.5 ui-monospace, monospace; }
pre { background: var(--paper); border: 1px solid var(--line); border-radius: 6px; padding: 10px; white-space: pre-wrap; margin: 8px 0; }
summary { cursor: pointer; }
ul.plain { padding-left: 20px; }
form { margin: 0; }
.actions { margin-top: 12px; }
button:disabled { opacity: 0.55; cursor: default; }
[role=switch] { flex: none; }
.row > * { max-width: 100%; }
input[type=file] { width: 100%; }
.groups .row { flex-wrap: nowrap; margin-bottom: 8px; }
.row input[type=number] { width: 110px; }
.row select { max-width: min(100%, 300px); }
@media (max-width: 560px) {
  main { padding: 14px; }
  .stack thead { position: absolute; left: -9999px; }
  .stack, .stack tbody, .stack tr, .stack td { display: block; width: 100%; }
  .stack tr { border-bottom: 1px solid var(--line); padding: 8px 0; }
  .stack td { border: 0; padding: 2px 0; }
}
`;
