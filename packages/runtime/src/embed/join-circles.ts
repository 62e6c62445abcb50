import { isThenable } from '../thenable';

/** A build's runtime, as far as it waits for containers to join. Containers hand it to each other, whoever has built them. */
interface Waiter {
  waitsFor: Waiter[];
}

/** What a consumer hands to a container's `init`. */
export interface InitOptions {
  [CALLER]?: Waiter;
}

/** Joins a share scope on behalf of a caller; gives what `join` gives, to callers that can wait for it. */
export type JoinFor = (options: InitOptions | undefined, join: () => unknown) => unknown;

const CALLER: unique symbol = Symbol.for('fedpack.joins-for');

/**
 * Lets containers join share scopes that have each other as remotes, on whichever page's or container's behalf: who closes a
 * circle of containers that wait for each other does not wait. The list that `init` is given finds only a circle that one
 * caller has begun.
 */
export function createJoinCircles() {
  const own: Waiter = { waitsFor: [] };

  const joinFor: JoinFor = (options, join) => {
    const caller = options?.[CALLER];
    const isCircle = caller && leadsTo(own, caller);
    const joined = join();
    if (!caller || !isThenable(joined)) {
      return joined;
    }
    if (isCircle) {
      // Who began the circle hears of a failure.
      joined.then(undefined, () => {});
      return true;
    }
    caller.waitsFor.push(own);
    const leave = () => {
      caller.waitsFor.splice(caller.waitsFor.indexOf(own), 1);
    };
    joined.then(leave, leave);
    return joined;
  };

  return {
    joinFor,
    /** A runtime plugin that tells containers who waits for them. */
    plugin: {
      name: 'fedpack-join-circles',
      beforeInitContainer<T extends { remoteEntryInitOptions: InitOptions }>(asked: T): T {
        // Not enumerable: the instance of the container copies what is, into options of its own.
        Object.defineProperty(asked.remoteEntryInitOptions, CALLER, { value: own });
        return asked;
      },
    },
  };
}

function leadsTo(from: Waiter, to: Waiter, seen = new Set<Waiter>()): boolean {
  if (from === to) {
    return true;
  }
  if (seen.has(from)) {
    return false;
  }
  seen.add(from);
  return from.waitsFor.some((next) => leadsTo(next, to, seen));
}
