import { createInterface } from 'node:readline';

/** What ends the program from outside, with the exit code for it. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** What somebody outside does. */
export interface Controls {
  /** @param code the exit code that the signal asks for */
  onSignal(code: number): void;
  onLine(line: string): void;
  /** Nobody can type any more. */
  onInputEnd(): void;
  /** The process ends now, whatever still runs. */
  onExit(): void;
}

/** Listens to signals and to standard input. @returns what ends that */
export function listen({ onSignal, onLine, onInputEnd, onExit }: Controls): () => void {
  const handlers = Object.entries(SIGNALS).map(([signal, code]) => [signal, () => onSignal(code)] as const);
  for (const [signal, handler] of handlers) process.on(signal, handler);
  process.on('exit', onExit);
  const input = createInterface({ input: process.stdin, terminal: false });
  input.on('line', onLine).on('close', onInputEnd);
  return () => {
    input.close();
    process.off('exit', onExit);
    for (const [signal, handler] of handlers) process.off(signal, handler);
  };
}
