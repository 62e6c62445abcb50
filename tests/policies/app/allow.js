/** Decides where remotes may come from. */
export default (url, remote) => url.href.startsWith(ORIGIN) && remote !== 'other';
