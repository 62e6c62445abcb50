const ESCAPE = '\u001b';
/** Colours as a dark terminal has them, by the number that selects them. */
const COLORS = {
  31: '#f47067',
  32: '#8ddb8c',
  33: '#f69d50',
  34: '#6cb6ff',
  35: '#dcbdfb',
  36: '#76e3ea',
  90: '#768390',
};
const STYLES = { 1: 'font-weight:600', 2: 'opacity:.7', 4: 'text-decoration:underline' };
/** What ends the styles of the numbers in the list. */
const ENDS = { 22: ['1', '2'], 24: ['4'] };

/**
 * The page of a terminal that shows a text, with its colours.
 *
 * @param {string} command what was typed
 * @param {readonly string[]} lines what was printed
 */
export function terminalPage(command, lines) {
  const rows = lines.map((line) => `<div>${colored(line) || '&nbsp;'}</div>`);
  return `<!doctype html><meta charset="utf-8"><style>
body { margin: 0; background: #22272e; color: #cdd9e5; font: 14px/1.5 'DejaVu Sans Mono', monospace; white-space: pre; }
main { display: inline-block; padding: 18px 24px; }
</style><main><div><span style="color:#768390">$</span> ${escaped(command)}</div>${rows.join('')}</main>`;
}

/** A line as HTML. */
export function colored(line) {
  const on = new Set();
  const [first, ...parts] = line.split(`${ESCAPE}[`);
  const spans = parts.map((part) => {
    const [code, numbers, text] = /^([\d;]*)m(.*)$/s.exec(part) ?? [part, '', part];
    for (const number of numbers.split(';')) apply(on, number);
    return text === '' || code === '' ? '' : `<span style="${styleOf(on)}">${escaped(text)}</span>`;
  });
  return escaped(first) + spans.join('');
}

function apply(on, number) {
  if (number === '' || number === '0') on.clear();
  for (const ended of ENDS[number] ?? []) on.delete(ended);
  if (number === '39' || number in COLORS) for (const color of Object.keys(COLORS)) on.delete(color);
  if (number in COLORS || number in STYLES) on.add(number);
}

function styleOf(on) {
  return [...on].map((number) => (number in COLORS ? `color:${COLORS[number]}` : STYLES[number])).join(';');
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
