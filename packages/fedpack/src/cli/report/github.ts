import type { Diagnostic } from '../../binding/native-types.js';
import { pathFrom } from './paths.js';
import type { Report } from './report.js';

/**
 * Workflow commands of GitHub Actions, which become annotations of the lines that they name. They are read from what a step
 * prints.
 */
export function github({ result, root, base }: Report): string {
  return result.diagnostics.map((one) => annotation(one, root, base)).join('\n');
}

function annotation({ severity, code, title, location, text }: Diagnostic, root: string, base: string): string {
  const properties = {
    ...(location && {
      file: pathFrom(base, root, location.file),
      line: String(location.line),
      col: String(location.column),
    }),
    title: `${code} ${title}`,
  };
  return workflowCommand(severity, properties, text);
}

/** A command as a line, whatever its texts hold. */
export function workflowCommand(command: string, properties: Record<string, string>, text: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
  return `::${command} ${list.join(',')}::${escapeData(text)}`;
}

/** A line break would end the command. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
