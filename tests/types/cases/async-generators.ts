export async function* pages(from: number): AsyncGenerator<string, void, undefined> { yield String(from); }
export function* ids(): Generator<number> { yield 1; }
export class Source {
  async *[Symbol.asyncIterator](): AsyncIterator<number> { yield 1; }
  *items(): IterableIterator<string> { yield ''; }
}
