/** Escape sequences of terminals. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const ANSI = /[\u001b\u009b][[\]()#;?]*(?:\d{1,4}(?:[;:]\d{0,4})*)?[\dA-PR-TZcf-nq-uy=><~]/g;

/** What can't be seen, or turns other text around; not tabs and ends of lines. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/** What is read of a text before anything is searched in it. */
const MOST_READ = 20_000;

/** Several lines as they are shown, from any value: without escape sequences and invisible characters, and bounded. */
export function lines(value: unknown, most = 4000): string {
  const text = textOf(value)
    .slice(0, MOST_READ)
    .replace(/\r\n?/g, '\n')
    .replace(ANSI, '')
    .replace(INVISIBLE, '')
    .trim();
  return text.length > most ? `${text.slice(0, most)} …` : text;
}

/** The same in one line. */
export const line = (value: unknown, most = 300): string => lines(lines(value, MOST_READ).replace(/\s+/g, ' '), most);

/** A name, in quotes. */
export const quoted = (name: unknown): string => `“${line(name, 100)}”`;

/** A URL as it is shown: without credentials. */
export function plainUrl(value: unknown): string {
  try {
    const url = new URL(textOf(value).slice(0, MOST_READ));
    url.username = '';
    url.password = '';
    return line(url.href);
  } catch {
    return line(value);
  }
}

/** Whether a shown URL may be a link. */
export const isLink = (url: string): boolean => /^https?:\/\/[^\s…]+$/.test(url);

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'", '#x27': "'" };

/** The text of HTML that a development server has made of text. */
export const textOfHtml = (html: unknown): string =>
  textOf(html)
    .slice(0, MOST_READ)
    .replace(/<[^<>]*>/g, '')
    .replace(/&(lt|gt|amp|quot|#39|#x27);/g, (_, name: string) => ENTITIES[name] ?? '');

function textOf(value: unknown): string {
  try {
    return String(value);
  } catch {
    return '';
  }
}
