/** The style sheet of the overlay, which reaches nothing but its shadow root. */
export const SHEET = `
:host {
  all: initial;
  color-scheme: light dark;
  --back: #ffffff; --text: #1c2024; --soft: #5b6470; --edge: #d9dee4; --code: #f3f5f7;
  --error: #c4161c; --warning: #8a5a00; --link: #0b57d0;
  font: 400 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :host {
    --back: #1b1e23; --text: #e8eaed; --soft: #a3abb5; --edge: #3a414a; --code: #262b32;
    --error: #ff8a80; --warning: #ffc46b; --link: #8ab4f8;
  }
}
*, *::before { box-sizing: border-box; }
.live { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.badge {
  position: fixed; left: 12px; bottom: 12px; z-index: 2147483647; display: flex; max-width: calc(100vw - 24px);
  background: var(--back); color: var(--text); border: 1px solid var(--edge); border-left: 4px solid var(--tone);
  border-radius: 8px; box-shadow: 0 4px 16px rgb(0 0 0 / .25); overflow: hidden;
}
.badge[hidden] { display: none; }
button {
  font: inherit; color: inherit; background: none; border: 0; padding: 8px 12px; min-height: 40px; cursor: pointer;
}
button:hover { background: var(--code); }
:focus-visible { outline: 2px solid var(--link); outline-offset: -2px; }
.error { --tone: var(--error); }
.warning { --tone: var(--warning); }
.open { font-weight: 600; text-align: start; }
dialog {
  width: min(760px, calc(100vw - 24px)); max-height: calc(100dvh - 24px); padding: 0; margin: auto; overflow: hidden;
  background: var(--back); color: var(--text); border: 1px solid var(--edge); border-radius: 12px;
  box-shadow: 0 16px 48px rgb(0 0 0 / .4);
}
dialog[open] { display: flex; flex-direction: column; }
dialog::backdrop { background: rgb(0 0 0 / .55); }
header { display: flex; align-items: center; gap: 8px; padding: 12px 12px 12px 20px; border-bottom: 1px solid var(--edge); }
h2 { font-size: 17px; line-height: 1.3; margin: 0; flex: 1; }
.dismiss, .editor { border: 1px solid var(--edge); border-radius: 8px; }
.editor { font-size: 13px; margin: 0 0 6px; }
.list { list-style: none; margin: 0; padding: 0 20px; overflow: auto; overscroll-behavior: contain; }
.list > li { padding: 16px 0; border-bottom: 1px solid var(--edge); overflow-wrap: anywhere; }
.list > li:last-child { border-bottom: 0; }
.head { display: flex; flex-wrap: wrap; align-items: baseline; gap: 8px; margin: 0 0 4px; }
.subject { font-weight: 700; color: var(--tone); }
.level, .code, .count { font-size: 13px; color: var(--soft); }
.code { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
p { margin: 0 0 4px; }
.next::before { content: "→ "; color: var(--soft); }
.more { font-size: 13px; color: var(--soft); }
a { color: var(--link); }
pre {
  margin: 8px 0; padding: 10px 12px; max-height: 40vh; overflow: auto; background: var(--code); border-radius: 8px;
  font: 13px/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; white-space: pre-wrap; overflow-wrap: anywhere;
}
footer { padding: 10px 20px; border-top: 1px solid var(--edge); font-size: 13px; color: var(--soft); }
@media (max-width: 480px) {
  .list { padding: 0 14px; }
  header { padding-left: 14px; }
  footer { padding: 10px 14px; }
}
@media (forced-colors: active) { .badge { border: 2px solid; } }
`;
