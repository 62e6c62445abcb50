import { docsUrl, upstreamUrl } from '../docs';
import type { Entry } from '../problems';
import { isLink } from '../text';
import { askServer } from './ask-server';
import { element } from './element';

/** One problem in the list. */
export function card({ problem, count, note }: Entry): HTMLLIElement {
  const { level, subject, code, what, next, url, detail, page, editor } = problem;
  return element(
    'li',
    { class: level },
    element(
      'p',
      { class: 'head' },
      element('span', { class: 'subject' }, subject),
      element('span', { class: 'level' }, level),
      code && element('span', { class: 'code' }, code),
      count > 1 && element('span', { class: 'count' }, `${count} times`),
    ),
    element('p', { class: 'what' }, what),
    note && element('p', { class: 'note' }, note),
    detail && element('pre', {}, detail),
    editor && element('button', { class: 'editor', onClick: () => askServer(editor) }, 'Open in editor'),
    next && element('p', { class: 'next' }, next),
    url && element('p', { class: 'more' }, isLink(url) ? element('a', { href: url }, url) : url),
    page && element('p', { class: 'more' }, 'Documentation: ', docs(page), ...upstream(code)),
  );
}

/** A link where a release has a site, else the file in the package. */
function docs(page: string): Node | string {
  const url = docsUrl(page);
  return isLink(url) ? element('a', { href: url }, page) : url;
}

function upstream(code: string | undefined): (Node | string)[] {
  return code ? [', ', element('a', { href: upstreamUrl(code) }, code)] : [];
}
