import { type Expectation, expectationOf, page } from './expected-files';
import { explainFailure } from './explain-failure';

/** A script, or a link to a style sheet or to something that is loaded ahead. */
type Loading = HTMLScriptElement | HTMLLinkElement;

/** The hash of no file. */
const NO_FILE = `sha384-${'A'.repeat(64)}`;

const RUNS = /^(stylesheet|modulepreload)$/i;
const LOADS = /^(stylesheet|modulepreload|preload|prefetch)$/i;

/** Methods that put nodes into a document, and how many of their arguments they put there. */
const METHODS: [scope: 'Node' | 'Element' | 'Document' | 'DocumentFragment', names: string[], count?: number][] = [
  ['Node', ['appendChild', 'insertBefore', 'replaceChild'], 1],
  ['Element', ['append', 'prepend', 'before', 'after', 'replaceWith', 'replaceChildren', 'insertAdjacentElement']],
  ['Document', ['append', 'prepend', 'replaceChildren']],
  ['DocumentFragment', ['append', 'prepend', 'replaceChildren']],
];

/**
 * Puts `integrity` and `crossorigin` on each script and style sheet of a remote when it is inserted, whoever does it: a container's own
 * runtime loads its chunks by itself, and may be of any bundler.
 */
export function guardElements(): void {
  const shared = page();
  if (shared.isGuarded || typeof document === 'undefined') {
    return;
  }
  shared.isGuarded = true;
  for (const [scope, names, count] of METHODS) {
    const prototype = globalThis[scope]?.prototype as unknown as Record<string, (...given: unknown[]) => unknown>;
    for (const name of names) {
      const insert = prototype?.[name];
      if (typeof insert === 'function') {
        prototype[name] = function (this: unknown, ...nodes: unknown[]) {
          for (const node of nodes.slice(0, count)) {
            guardElement(node);
          }
          return insert.apply(this, nodes);
        };
      }
    }
  }
}

/** Guards an element that loads a file of a remote. */
function guardElement(node: unknown): void {
  if (node instanceof HTMLScriptElement || node instanceof HTMLLinkElement) {
    const url = urlOf(node);
    const isLoading = node instanceof HTMLScriptElement || LOADS.test(node.rel);
    const expectation = page().elements.get(node) ?? (url && isLoading ? expectationOf(url) : undefined);
    if (expectation) {
      requireHash(node, expectation);
    }
  }
}

const urlOf = (element: Loading) => (element instanceof HTMLScriptElement ? element.src : element.href);

/** Lets an element load a file only if it has the expected hash. */
export function requireHash(element: Loading, expectation: Expectation): void {
  const { elements } = page();
  if (element instanceof HTMLLinkElement && !expectation.hash && !RUNS.test(element.rel)) {
    return;
  }
  element.integrity = expectation.hash ?? NO_FILE;
  element.crossOrigin ??= 'anonymous';
  if (!elements.has(element)) {
    element.addEventListener('error', (event) => onError(element, event), true);
  }
  elements.set(element, expectation);
}

/** Events that have been explained. */
const explained = new WeakSet<Event>();

/** Delays an error until it is known why, as whoever loads the file makes an error of it. */
async function onError(element: Loading, event: Event): Promise<void> {
  if (explained.has(event)) {
    return;
  }
  event.stopImmediatePropagation();
  // Bundlers take a style sheet that is in the document for one that is loaded.
  if (element instanceof HTMLLinkElement) {
    element.remove();
  }
  const expectation = page().elements.get(element) as Expectation;
  const error = await explainFailure(urlOf(element), expectation);
  const { onerror } = element;
  // Bundlers write the type into the error of a chunk. Upstream, which loads entries, takes another type for a success.
  if (error && !expectation.isEntry && onerror) {
    onerror.call(element, { type: `integrity: ${error.message}`, target: element } as unknown as Event);
    return;
  }
  const again = new Event('error');
  explained.add(again);
  element.dispatchEvent(again);
}
