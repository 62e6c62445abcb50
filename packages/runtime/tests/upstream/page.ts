/**
 * The part of a page that scripts and links are loaded with, for both runtimes alike.
 *
 * @param load runs a file, or throws
 */
export function createPage(load: (url: string) => void): object {
  class Element {
    readonly attributes = new Map<string, string>();
    parentNode: { removeChild(child: Element): void } | undefined;
    onload: ((event: object) => void) | null = null;
    onerror: ((event: object) => void) | null = null;

    constructor(readonly tagName: string) {}

    getAttribute(name: string): string | null {
      return this.attributes.get(name) ?? null;
    }

    setAttribute(name: string, value: string): void {
      this.attributes.set(name, String(value));
    }
  }
  for (const name of ['src', 'href', 'rel', 'type', 'async', 'defer']) {
    Object.defineProperty(Element.prototype, name, {
      get(this: Element) {
        return this.getAttribute(name) ?? '';
      },
      set(this: Element, value: string) {
        this.setAttribute(name, value);
      },
    });
  }
  const elements = new Set<Element>();
  const head = {
    appendChild(child: Element) {
      elements.add(child);
      child.parentNode = { removeChild: (gone) => elements.delete(gone) };
      const url = child.getAttribute('src') ?? child.getAttribute('href') ?? '';
      queueMicrotask(() => {
        try {
          load(url);
          child.onload?.({ type: 'load' });
        } catch {
          child.onerror?.({ type: 'error' });
        }
      });
    },
  };
  const document = {
    head,
    createElement: (name: string) => new Element(name),
    getElementsByTagName: (name: string) => [...elements].filter(({ tagName }) => tagName === name),
    querySelector(selector: string) {
      const [, name, attribute = '', value] = /^(\w+)\[(\w+)="(.*)"\]$/.exec(selector) ?? [];
      return [...elements].find((each) => each.tagName === name && each.getAttribute(attribute) === value) ?? null;
    },
  };
  return Object.assign(globalThis, {
    document: Object.assign(document, { defaultView: globalThis }),
    window: Object.assign(globalThis, {
      addEventListener() {},
      removeEventListener() {},
      location: { origin: 'http://page', href: 'http://page/' },
    }),
    HTMLScriptElement: Element,
    HTMLLinkElement: class {},
  });
}
