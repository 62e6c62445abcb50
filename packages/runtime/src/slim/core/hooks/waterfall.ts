import { error } from '../logger';
import { Hook } from './hook';

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** A hook whose listeners pass an object on, and may replace it by another one with the same keys. */
export class Waterfall extends Hook {
  declare onerror: (failure: unknown) => unknown;

  constructor(type: string) {
    super(type);
    this.onerror = error;
  }

  /** Returns an object to pass on. */
  protected given<T>(data: T): T {
    return isObject(data) ? data : error(`The data for the "${this.type}" hook should be an object.`);
  }

  /** Returns what is passed on after a listener, or nothing if it may not replace the object. */
  protected next<T extends object>(data: T, result: unknown): T | undefined {
    if (result === undefined || (isObject(result) && Object.keys(data).every((key) => key in result))) {
      return (result ?? data) as T;
    }
    this.onerror(`A plugin returned an unacceptable value for the "${this.type}" type.`);
    return undefined;
  }
}
