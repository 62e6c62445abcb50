/** Which entries are put behind an asynchronous boundary. */
export interface AsyncBoundaryOptions {
  // biome-ignore lint/suspicious/noExplicitAny: a config typed against another bundler's modules must stay assignable
  eager?: RegExp | ((module: any) => boolean);
  // biome-ignore lint/suspicious/noExplicitAny: as above
  excludeChunk?: (chunk: any) => boolean;
}
