import {mirrorHighlightCss} from '../overlay/highlight-css.ts'

/** The look of all that stands in Evenhand's own shadow root. */
export const uiCss = `
:host {
  all: initial !important;
  position: absolute !important;
  top: 0 !important;
  left: 0 !important;
  width: 0 !important;
  height: 0 !important;
  z-index: 2147483647 !important;
}
.mirror {
  position: absolute;
  top: 0;
  left: 0;
  overflow: hidden;
  transform-origin: 0 0;
  pointer-events: none;
  user-select: none;
  forced-color-adjust: none;
}
.mirror > div {
  box-sizing: border-box;
  min-height: 100%;
  color: transparent;
  -webkit-text-fill-color: transparent;
  forced-color-adjust: none;
}
.mirror > div > div + div {
  text-indent: 0;
}
.drawn-line {
  position: absolute;
  top: 0;
  left: 0;
  white-space: pre;
  transform-origin: 0 0;
}
.drawn-line::after { content: attr(data-end); }
.drawn-line[hidden] { display: none; }
.live {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
.card {
  --paper: #ffffff;
  --ink: #1d2329;
  --quiet: #565f69;
  --line: #d9dee3;
  --wash: #f4f6f8;
  --wash-strong: #e6eaee;
  --accent: #1f5f8b;
  --error: #a81f85;
  --warning: #9a5200;
  --hint: #1f6bb5;
  all: initial;
  color-scheme: light dark;
  box-sizing: border-box;
  position: fixed;
  inset: auto;
  top: 0;
  left: 0;
  width: min(400px, calc(100vw - 16px));
  display: flex;
  flex-direction: column;
  max-height: calc(100vh - 16px);
  overflow: hidden;
  margin: 0;
  padding: 0;
  border: 1px solid var(--line);
  border-radius: 12px;
  background: var(--paper);
  color: var(--ink);
  box-shadow: 0 1px 2px rgb(16 24 32 / 8%), 0 8px 28px rgb(16 24 32 / 16%);
  font: 400 14px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial, sans-serif;
  text-align: start;
  overflow-wrap: anywhere;
  cursor: default;
}
.card[popover]:not(:popover-open) { display: none; }
.card:focus { outline: none; }
.card *, .card *::before, .card *::after { box-sizing: border-box; }
.card h2, .card p, .card ul { margin: 0; padding: 0; font: inherit; }
.head {
  flex: none;
  display: flex;
  align-items: center;
  gap: 8px;
  padding: 8px 8px 0 16px;
}
.level {
  flex: none;
  width: 24px;
  height: 8px;
  overflow: visible;
}
[data-level=error] .level { color: var(--error); }
[data-level=warning] .level { color: var(--warning); }
[data-level=hint] .level { color: var(--hint); }
.category { flex: 1; min-width: 0; font-size: 13px; color: var(--quiet); }
.tools { display: flex; align-items: center; flex: none; }
.position { padding: 0 2px; font-size: 12px; color: var(--quiet); white-space: nowrap; font-variant-numeric: tabular-nums; }
.card button {
  all: unset;
  box-sizing: border-box;
  cursor: pointer;
  border-radius: 8px;
  -webkit-tap-highlight-color: transparent;
}
.card button:focus-visible, .card summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
.tools button {
  display: grid;
  place-items: center;
  width: 28px;
  height: 28px;
  color: var(--quiet);
}
.tools svg { width: 16px; height: 16px; }
.tools button:hover { background: var(--wash-strong); color: var(--ink); }
.body { flex: 0 1 auto; min-height: 0; overflow: auto; overscroll-behavior: contain; scrollbar-width: thin; padding: 6px 16px 14px; }
.card .words { font-size: 16px; font-weight: 600; line-height: 1.35; }
.card .message { margin-top: 4px; }
.card .note { margin-top: 6px; font-size: 13px; color: var(--quiet); }
.choices { margin-top: 12px; }
.card h3 { margin: 0 0 6px; font: inherit; font-size: 12px; font-weight: 600; color: var(--quiet); }
.card ul { list-style: none; display: grid; gap: 6px; }
.card .suggestion {
  display: flex;
  align-items: baseline;
  gap: 8px;
  width: 100%;
  min-height: 36px;
  padding: 7px 12px;
  border: 1px solid var(--line);
  background: var(--wash);
  font-weight: 500;
}
.card .suggestion:hover { border-color: var(--accent); background: var(--paper); }
.card .suggestion:active { background: var(--wash-strong); }
.suggestion > span:first-child { flex: 1; }
.suggestion.remove > span:first-child { font-style: italic; font-weight: 400; }
.suggestion mark { background: none; color: var(--quiet); font-weight: 400; border-bottom: 1px dashed currentColor; }
.tag { flex: none; font-size: 12px; font-weight: 400; color: var(--quiet); }
.fixed {
  padding: 7px 12px;
  border: 1px solid var(--line);
  border-radius: 8px;
  user-select: text;
}
.outcome, .caution {
  margin-top: 12px !important;
  padding: 8px 12px !important;
  border-inline-start: 3px solid var(--warning);
  border-radius: 4px;
  background: var(--wash);
  font-size: 13px !important;
}
.policy { margin-top: 12px; padding-top: 10px; border-top: 1px solid var(--line); font-size: 13px; color: var(--quiet); }
.clause + .clause { margin-top: 8px !important; }
.says { display: block; color: var(--ink); }
.policy summary { cursor: pointer; border-radius: 4px; margin-top: 6px; width: fit-content; min-height: 24px; line-height: 24px; }
.policy details[open] summary { margin-bottom: 4px; }
.foot { flex: none; display: flex; flex-wrap: wrap; border-top: 1px solid var(--line); padding: 6px; gap: 2px; background: var(--wash); border-radius: 0 0 11px 11px; }
.foot { align-items: stretch; }
.card .foot button { display: flex; flex-direction: column; justify-content: flex-start; flex: 1 1 40%; padding: 6px 10px; }
.card .foot button:hover { background: var(--wash-strong); }
.foot strong { display: block; font-weight: 500; font-size: 13px; }
.foot small { display: block; font-size: 12px; line-height: 1.35; color: var(--quiet); }
.question { inset: 0; margin: auto; height: fit-content; }
.question::backdrop { background: rgb(16 24 32 / 35%); }
.question .body { padding-top: 16px; }
.question ul { margin-top: 10px; }
.question li { display: flex; gap: 10px; align-items: baseline; }
.question li .level { position: relative; top: -1px; }
.question .said { font-weight: 500; }
.question li .note { margin-top: 0; }
.question .more { margin-top: 8px; color: var(--quiet); }
.question .foot { padding: 12px 16px; gap: 8px; }
.question .foot .note { flex-basis: 100%; margin-top: 0; font-size: 12px; }
.card .foot .answer { flex: 1 1 auto; align-items: center; min-height: 36px; border: 1px solid var(--line); background: var(--paper); font-weight: 500; }
.card .foot .answer.main { border-color: transparent; background: var(--accent); color: var(--paper); }
.card .foot .answer.main:hover { background: var(--accent); text-decoration: underline; }
.card .foot .answer:focus { outline: 2px solid var(--accent); outline-offset: 2px; }
@media (prefers-color-scheme: dark) {
  .card {
    --paper: #23282e;
    --ink: #eceff2;
    --quiet: #adb6bf;
    --line: #3d454d;
    --wash: #2b3138;
    --wash-strong: #39414a;
    --accent: #84c1ec;
    --error: #f09ad9;
    --warning: #f0b26a;
    --hint: #8fc4f5;
    box-shadow: 0 1px 2px rgb(0 0 0 / 40%), 0 8px 28px rgb(0 0 0 / 50%);
  }
}
@media (forced-colors: active) {
  .card { border-color: CanvasText; background: Canvas; color: CanvasText; box-shadow: none; }
  .card .suggestion, .fixed { border-color: ButtonBorder; }
  .card .foot .answer { border-color: ButtonBorder; }
  .card button:focus-visible, .card .foot .answer:focus { outline-color: Highlight; }
  .level { color: CanvasText !important; }
}
@media (prefers-reduced-motion: no-preference) {
  .card { animation: evenhand-appear 120ms ease-out; }
  .card button { transition: background-color 120ms, border-color 120ms; }
  @keyframes evenhand-appear { from { opacity: 0; } }
}
@media print { :host { display: none !important; } }
${mirrorHighlightCss}
`
