import { stripVTControlCharacters } from 'node:util';

/** A sequence that colours what follows. Others move the cursor, clear the screen or name the window. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what a terminal reads.
const COLOR = /(\u001b\[[\d;:]*m)/;

/** Characters that no terminal shows. */
const UNSEEN = /[^\P{Cc}\t]|[\u2028\u2029]/gu;

/** A line that has no end is given out at this length. */
const LONGEST = 20_000;

/** What a program prints, made lines that can stand beside those of others. */
export class Lines {
  #rest = '';

  /** @returns the lines that are complete now */
  push(text: string): string[] {
    const lines = (this.#rest + text).split('\n');
    const last = lines.pop() ?? '';
    this.#rest = last.length > LONGEST ? '' : last;
    if (last.length > LONGEST) lines.push(last);
    return lines.map(clean);
  }

  /** @returns what has come without an end */
  end(): string[] {
    const rest = this.#rest;
    this.#rest = '';
    return rest === '' ? [] : [clean(rest)];
  }
}

/** A line as it may stand on a terminal: with colours, and what was written last where a line was written over. */
export function clean(line: string): string {
  const written = line.replace(/\r+$/, '').split('\r').at(-1) ?? '';
  const parts = written.split(COLOR);
  return parts.map((part) => (COLOR.test(part) ? part : stripVTControlCharacters(part).replace(UNSEEN, ''))).join('');
}
