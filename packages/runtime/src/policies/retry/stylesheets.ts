import { onDomain } from './domains';
import type { Repeat } from './repeat';

/** What a hook is told of a link that the instance is about to add. */
interface LinkHook {
  url: string;
  attrs?: Record<string, string>;
  remoteInfo?: { name: string };
}

/**
 * A hook for links, which repeats style sheets: the instance adds those of an exposed module beside its container, which takes them for
 * loaded then.
 *
 * @param nonce returns that of the build, for the page's content security policy
 */
export const repeatStylesheets =
  (repeat: Repeat, nonce: () => string | undefined) =>
  ({ url, attrs, remoteInfo }: LinkHook): HTMLLinkElement | undefined => {
    if (attrs?.rel !== 'stylesheet') {
      return undefined;
    }
    const { name } = remoteInfo ?? { name: '' };
    const first = createLink(repeat.domainOf(name), url, attrs, nonce());
    const load = (domain: string | undefined) =>
      new Promise((resolve, reject) => {
        const link = createLink(domain, url, attrs, nonce());
        link.addEventListener('load', resolve);
        link.addEventListener('error', () => {
          link.remove();
          reject(new Error(`The style sheet ${link.href} can't be loaded.`));
        });
        document.head.append(link);
      });
    // A container that finds the link takes the handlers off its properties.
    first.addEventListener('error', () => {
      first.remove();
      const again = (domain: string | undefined, attempt: number) =>
        attempt > 0 ? load(domain) : Promise.reject(new Error('the first attempt'));
      repeat(name, again).catch((error) => console.warn(`[ Federation Runtime ] ${error.message}`));
    });
    return first;
  };

function createLink(
  domain: string | undefined,
  url: string,
  attrs: Record<string, string>,
  nonce: string | undefined,
): HTMLLinkElement {
  const link = document.createElement('link');
  if (nonce) {
    link.nonce = nonce;
  }
  for (const [name, value] of Object.entries(attrs)) {
    link.setAttribute(name, value);
  }
  link.href = domain === undefined ? url : onDomain(url, domain);
  return link;
}
