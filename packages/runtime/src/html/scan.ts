/** What a document has before its body. */
export interface Head {
  /** Where the head ends: links can be inserted here. */
  end: number;
  /** The start tags before it, in order. */
  tags: Tag[];
}

/** A start tag. */
export interface Tag {
  /** In lower case. */
  name: string;
  /** Where attributes can be inserted: what stands here comes before all others, and so prevails. */
  attributesStart: number;
  attributes: Map<string, string>;
  /** What is in it, for elements whose content is text. */
  text: string;
}

/** Elements that a head may have. Any other starts the body. */
const HEAD = new Set([
  'html',
  'head',
  'base',
  'basefont',
  'bgsound',
  'link',
  'meta',
  'noscript',
  'script',
  'style',
  'template',
  'title',
]);

/** Elements whose content is skipped. */
const OPAQUE = new Set(['noscript', 'script', 'style', 'template', 'title']);

const TAG = /<(\/?)([a-zA-Z][^\s/>]*)((?:[^"'>]|"[^"]*"|'[^']*')*)>/y;
const ATTRIBUTE = /([^\s=/"'>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/** Reads a document up to the end of its head, as browsers do. Never throws. */
export function scanHead(html: string): Head {
  const tags: Tag[] = [];
  let at = 0;
  while (at < html.length) {
    const rest = html.charCodeAt(at);
    if (rest <= 32 || rest === 0xfeff) {
      at += 1;
    } else if (html.startsWith('<!--', at)) {
      at = after(html, '-->', at + 4);
    } else if (html.startsWith('<!', at) || html.startsWith('<?', at)) {
      at = after(html, '>', at);
    } else {
      TAG.lastIndex = at;
      const [whole = '', isEnd, given = '', attributes = ''] = TAG.exec(html) ?? [];
      const name = given.toLowerCase();
      if (!HEAD.has(name) || (isEnd && name === 'head')) {
        return { end: at, tags };
      }
      at += whole.length;
      if (!isEnd) {
        const attributesStart = at - whole.length + 1 + name.length;
        const end = OPAQUE.has(name) ? contentEnd(html, name, at) : at;
        tags.push({ name, attributesStart, attributes: attributesOf(attributes), text: html.slice(at, end) });
        at = end;
      }
    }
  }
  return { end: html.length, tags };
}

/** The end of an element's content. Templates may be nested. */
function contentEnd(html: string, name: string, start: number): number {
  const tag = new RegExp(`<(/?)${name}(?=[\\s/>])`, 'gi');
  tag.lastIndex = start;
  let depth = 1;
  for (let found = tag.exec(html); found; found = tag.exec(html)) {
    if (found[1]) {
      depth -= 1;
    } else if (name === 'template') {
      depth += 1;
    }
    if (depth === 0) {
      return found.index;
    }
  }
  return html.length;
}

function after(html: string, text: string, from: number): number {
  const found = html.indexOf(text, from);
  return found < 0 ? html.length : found + text.length;
}

function attributesOf(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of text.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase();
    if (!attributes.has(key)) {
      attributes.set(key, decoded(double ?? single ?? bare ?? ''));
    }
  }
  return attributes;
}

/** The references that URLs in attributes are written with. */
const decoded = (text: string): string =>
  text.replace(/&(?:#38|#x26|amp);/gi, '&').replace(/&(?:#34|#x22|quot);/gi, '"');
