/** Asked for each URL that a remote is about to be loaded from. */
export default (url: URL, _remote: string) => url.protocol === 'https:' && url.hostname.endsWith('.example.com');
