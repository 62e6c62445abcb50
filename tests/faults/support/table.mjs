import { faults, saidOf } from './faults.mjs';

/** Ahead of the table in the docs, and behind it. */
const [START, END] = ['<!-- what tests/faults plays -->', '<!-- end -->'];

/** What the docs say of the faults of a remote that is known by its manifest. */
const table = () =>
  [
    '| What is wrong | Code | What is said of it |',
    '|---|---|---|',
    ...faults.map((fault) => {
      const [codes, says] = saidOf(fault, 'manifest');
      const found = fault.found ? `. The manifest of "…" is at …${fault.found}` : '';
      return `| ${fault.name} | ${codes.join(', ')} | ${says || 'the reason that the browser or Node gives'}${found} |`;
    }),
  ].join('\n');

/** The docs with the table as it has to be. */
export const withTable = (page) =>
  `${page.slice(0, page.indexOf(START) + START.length)}\n${table()}\n${page.slice(page.indexOf(END))}`;
