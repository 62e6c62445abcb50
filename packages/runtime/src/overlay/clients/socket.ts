/**
 * Stands for `WebSocket` in the client of a development server, and shows on the page what the server says of its build. The client of
 * each build is in the page of a host, too, and its own overlay would not say whose mistakes these are.
 */
import { getPage } from '../page';
import { buildKey, remoteKey } from '../problem';
import { buildProblem, readMessage, turnsOverlayOn } from './messages';

/** `name=`, and what the build's own settings leave out. */
declare const __resourceQuery: string;

const query = new URLSearchParams(__resourceQuery);
const name = query.get('name') || 'a build';

/** The hash of the code that the page has. */
let current: string | undefined;

class WatchedSocket extends globalThis.WebSocket {
  constructor(url: string | URL, protocols?: string | string[]) {
    super(url, protocols);
    this.addEventListener('message', (event) => {
      if (turnsOverlayOn(event.data)) event.stopImmediatePropagation();
      else show(event.data, this.url);
    });
    // Nobody knows any more what the build says.
    this.addEventListener('close', () => getPage()?.withdraw([buildKey(name, 'error'), buildKey(name, 'warning')]));
  }
}

/** @param server the address of the socket */
function show(data: unknown, server: string): void {
  const page = getPage();
  const told = readMessage(data);
  if (!page || !told) {
    return;
  }
  if (told.kind === 'hash') {
    // What a module threw may be over with the next version; if it isn't, it throws again.
    if (current !== undefined && current !== told.hash) page.withdraw([remoteKey(name, './').trimEnd()]);
    current = told.hash;
    return;
  }
  page.withdraw([buildKey(name, 'error'), buildKey(name, 'warning')]);
  if (told.kind !== 'clean' && told.texts.length > 0 && !query.has(`no-${told.kind}`)) {
    const editor = told.editor && new URL(told.editor, server.replace(/^ws/, 'http')).href;
    page.replace({ ...buildProblem(name, told.kind, told.texts), editor }, told.kind === 'errors');
  }
}

export { WatchedSocket as WebSocket };
