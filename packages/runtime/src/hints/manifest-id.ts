/** What the `id` of an element begins with that holds a manifest; the URL of the manifest follows. */
export const MANIFEST_ID = 'fedpack:';
