import { cancel, isCancel, select, text } from '@clack/prompts';
import { UserError } from './error.js';
import { TEMPLATES } from './templates.js';

/** Asks for the folder of the project. */
export async function askFolder(): Promise<string> {
  const initialValue = 'my-app';
  return answered(await text({ message: 'Where should the project go?', initialValue }));
}

/** Asks for a template. */
export async function askTemplate(): Promise<string> {
  const options = Object.entries(TEMPLATES).map(([value, hint]) => ({ value, label: value, hint }));
  return answered(await select({ message: 'Which template?', options }));
}

function answered<T>(value: T): Exclude<T, symbol> {
  if (!isCancel(value)) return value as Exclude<T, symbol>;
  cancel('Nothing was created.');
  throw new UserError('cancelled');
}
