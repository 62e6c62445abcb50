/** Stands for the overlay of Rsbuild's development server, whose build errors `socket` shows. Errors of the page come through here. */
import { registerOverlay } from 'fedpack-rsbuild-client';
import { getPage } from '../page';
import { keyOf } from '../problem';
import { line, lines, textOfHtml } from '../text';

const KEY = keyOf('runtime', 'rsbuild');

registerOverlay(
  (title: unknown, html: unknown) => {
    if (title !== 'Runtime errors') {
      return;
    }
    // The client of each build of the page reports the same.
    const text = textOfHtml(html);
    const [first = ''] = text.split('\n');
    getPage()?.replace(
      { key: KEY, level: 'error', subject: 'this page', what: line(first), detail: lines(text) },
      true,
    );
  },
  () => getPage()?.withdraw([KEY]),
);
