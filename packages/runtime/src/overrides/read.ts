/** The parameter of a page's address: `?mf-override=shop@http://localhost:3001/mf-manifest.json`, any number of times. */
export const PARAMETER = 'mf-override';

/** The key in `localStorage` of an object of the same: `{ "shop": "http://localhost:3001/mf-manifest.json" }`. */
export const STORAGE_KEY = 'mf-overrides';

/** An override, as somebody has written it. */
export interface Override {
  /** Name or alias of a remote. */
  name: string;
  url: string;
  /** Where it is written. */
  from: 'address' | 'localStorage';
}

/** More text than this is no list of overrides. */
const LONGEST = 20_000;

/** `@` is part of a name that has a scope. */
const WRITTEN = /^(.+?)@(https?:\/\/.+)$/s;

/** The overrides in the query of an address. What is none is left out. */
export function fromAddress(query: string): Override[] {
  if (query.length > LONGEST) {
    return [];
  }
  return new URLSearchParams(query).getAll(PARAMETER).flatMap((text): Override[] => {
    const [, name, url] = WRITTEN.exec(text) ?? [];
    return name && url ? [{ name, url, from: 'address' }] : [];
  });
}

/** The overrides in a text of `localStorage`. What is none is left out. */
export function fromStorage(text: string | null): Override[] {
  if (!text || text.length > LONGEST) {
    return [];
  }
  try {
    const json: unknown = JSON.parse(text);
    return Object.entries(json ?? {}).flatMap(([name, url]): Override[] =>
      name && typeof url === 'string' ? [{ name, url, from: 'localStorage' }] : [],
    );
  } catch {
    return [];
  }
}

/** What a page is told. The first of two for one remote counts, so that an address goes before what was stored. */
export function readOverrides(page: { location?: Location; localStorage?: Storage }): Override[] {
  const all = [...fromAddress(page.location?.search ?? ''), ...fromStorage(stored(page))];
  return all.filter(({ name }, index) => all.findIndex((other) => other.name === name) === index);
}

/** A page that may not store anything throws when it asks. */
function stored(page: { localStorage?: Storage }): string | null {
  try {
    return page.localStorage?.getItem(STORAGE_KEY) ?? null;
  } catch {
    return null;
  }
}
