import { explain } from './explain';
import { readError } from './failure';
import type { Page } from './page';
import { keyOf, type Problem } from './problem';
import { Problems } from './problems';
import { line, lines } from './text';
import { listenUncaught } from './uncaught';
import type { View } from './view/view';

/** Messages that only the runtime has. */
const FEDERATED =
  /#RUNTIME-\d{3}|\[ Federation Runtime \]|^Shared module \S+ doesn't exist|is not available for eager consumption|does not exist in container/;

/** How many causes of an error are looked at. */
const DEEPEST = 5;

/** Creates the overlay of a page: it keeps the problems, finds out which of them nobody handles, and hands them to the view. */
export function createPage(view: View): Page {
  const problems = new Problems(() => view.show(problems.list()));
  /** The problem of each error. */
  const keys = new WeakMap<object, string>();
  /** The last message of each problem. */
  const messages = new Map<string, string>();
  let showsUncaught = false;

  const keyFor = (error: unknown): string | undefined => {
    let cause = error;
    for (let depth = 0; depth < DEEPEST && Object(cause) === cause; depth += 1) {
      const key = keys.get(cause as object);
      if (key) return key;
      cause = (cause as { cause?: unknown }).cause;
    }
    return undefined;
  };

  listenUncaught((error) => {
    const key = keyFor(error);
    if (key) problems.cover(key);
    else if (FEDERATED.test(readError(error).message) || readError(error).code) problems.add(explain({ error }), true);
    else if (showsUncaught) problems.add(uncaught(error), true);
  });

  return {
    report(problem, error) {
      const isObject = Object(error) === error;
      // Each stage that a failure passes tells of it, and some of them with a message around the one before.
      if (isObject && keys.get(error as object) === problem.key) return;
      if (isObject) keys.set(error as object, problem.key);
      const { message } = readError(error);
      const before = messages.get(problem.key);
      const isSame = before !== undefined && message.length > before.length && message.includes(before);
      messages.set(problem.key, message);
      problems.add(problem, false, isSame);
    },
    replace: (problem, covers) => problems.replace(problem, covers),
    standIn(error) {
      const key = keyFor(error);
      if (key) problems.note(key, 'Something else stands in for it.');
    },
    withdraw: (prefixes) => problems.withdraw(prefixes),
    showUncaught() {
      showsUncaught = true;
    },
  };
}

function uncaught(error: unknown): Problem {
  const { name, message, stack } = readError(error);
  return {
    key: keyOf('uncaught', line(message)),
    level: 'error',
    subject: 'this page',
    what: `Uncaught ${line(name && name !== 'Error' && !message.startsWith(name) ? `${name}: ${message}` : message)}`,
    detail: stack && lines(stack, 2000),
  };
}
