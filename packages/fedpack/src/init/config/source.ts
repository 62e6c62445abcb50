import type { Node, Program } from '@oxc-project/types';
import MagicString from 'magic-string';
import { parse } from '../../syntax/parse.js';
import { type Style, styleOf } from './style.js';

/** A configuration that is being edited. */
export interface Source {
  file: string;
  /** As it was read. */
  text: string;
  program: Program;
  style: Style;
  /** Where the edits are made. */
  edits: MagicString;
  /** Lists that something was added to: a second addition stands behind the first. */
  extended: Set<Node>;
  /** Whether modules are imported with `require`. */
  isCommonJs: boolean;
}

/** Parses a configuration; undefined where it is no code. */
export function parseSource(file: string, text: string): Source | undefined {
  const { program, problem } = parse(file, text);
  if (problem !== undefined) return undefined;
  return {
    file,
    text,
    program,
    style: styleOf(text, program.body),
    edits: new MagicString(text),
    extended: new Set(),
    isCommonJs: isCommonJs(file, program),
  };
}

function isCommonJs(file: string, { body }: Program): boolean {
  const isModule = body.some(({ type }) => /^(?:Import|Export)/.test(type) || type === 'TSExportAssignment');
  return !isModule && !/\.m[jt]s$/.test(file);
}
