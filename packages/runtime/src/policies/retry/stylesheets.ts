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
 */
export const repeatStylesheets =
  (repeat: Repeat) =>
  ({ url, attrs, remoteInfo }: LinkHook): HTMLLinkElement | undefined => {
    if (attrs?.rel !== 'stylesheet') {
      return undefined;
    }
    const { name } = remoteInfo ?? { name: '' };
    const first = createLink(repeat.domainOf(name), url, attrs);
    const load = (domain: string | undefined) =>
      new Promise((resolve, reject) => {
        const link = createLink(domain, url, attrs);
        link.onload = resolve;
        link.onerror = () => {
          link.remove();
          reject(new Error(`The style sheet ${link.href} can't be loaded.`));
        };
        document.head.append(link);
      });
    // The instance waits for what the handler returns.
    first.onerror = () => {
      first.remove();
      const again = (domain: string | undefined, attempt: number) =>
        attempt > 0 ? load(domain) : Promise.reject(new Error('the first attempt'));
      return repeat(name, again).catch((error) => console.warn(`[ Federation Runtime ] ${error.message}`));
    };
    return first;
  };

function createLink(domain: string | undefined, url: string, attrs: Record<string, string>): HTMLLinkElement {
  const link = document.createElement('link');
  for (const [name, value] of Object.entries(attrs)) {
    link.setAttribute(name, value);
  }
  link.href = domain === undefined ? url : onDomain(url, domain);
  return link;
}
