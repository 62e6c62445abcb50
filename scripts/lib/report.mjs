import ora from 'ora';
import pc from 'picocolors';
import { currentOutput, say } from './output.mjs';

/** In a log, a line is written each time that another part of this size is done. */
const LOG_STEP = 0.05;

/** A terminal that tells no width cannot be cleared line by line. */
function canUpdate(stream) {
  return Boolean(stream.isTTY) && stream.columns > 0;
}

/**
 * One line that says what is going on: updated in place on a terminal, written now and then in a log.
 *
 * @param {{tty?: boolean, write?: (line: string) => void}} [options] for tests
 */
export function statusLine({ tty = canUpdate(process.stderr), write = (line) => console.error(line) } = {}) {
  const spinner = tty ? ora({ discardStdin: false }) : undefined;
  let written = 0;
  return {
    /**
     * @param {string} text
     * @param {number} fraction from 0 to 1; in a log it decides whether the line is due
     */
    update(text, fraction) {
      if (spinner) {
        spinner.text = text;
        if (!spinner.isSpinning) spinner.start();
      } else if (fraction - written >= LOG_STEP) {
        written = fraction;
        write(`${Math.floor(fraction * 100)}%: ${text}`);
      }
    },
    /** Writes a line that stays, above the status. */
    note(line) {
      spinner?.clear();
      write(line);
    },
    stop() {
      spinner?.stop();
    },
  };
}

/** @param {string} title @param {string} [detail] shown less loud, such as a rough duration */
export function heading(title, detail) {
  say(`\n${pc.bold(pc.cyan(title))}${detail ? pc.dim(` · ${detail}`) : ''}`);
}

/** @param {string} line */
export function success(line) {
  say(`${pc.green('✓')} ${line}`);
}

/** @param {string} line */
export function failure(line) {
  const text = `${pc.red('✗')} ${line}`;
  if (currentOutput()) say(text);
  else console.error(text);
}

/**
 * The table at the end of a run: a line a step, and below it each of its tests that failed.
 *
 * @param {import('./run-steps.mjs').Result[]} results
 * @returns {string}
 */
export function resultTable(results) {
  const paint = { passed: pc.green, failed: pc.red, skipped: pc.yellow };
  const width = Math.max(...results.map(({ id }) => id.length));
  return results
    .flatMap(({ id, outcome, seconds, reason, tests = [] }) => {
      const detail = reason ? `  ${reason}` : '';
      const line = `  ${paint[outcome](outcome.padEnd(7))}  ${id.padEnd(width)}  ${duration(seconds).padStart(9)}${detail}`;
      return [line, ...tests.map(({ name, file }) => `           ${[file, name].filter(Boolean).join('  ')}`)];
    })
    .join('\n');
}

/**
 * The closing line, in the form that CI reads.
 *
 * @param {{outcome: 'passed' | 'failed' | 'skipped'}[]} results
 */
export function closingLine(results) {
  const count = (wanted) => results.filter(({ outcome }) => outcome === wanted).length;
  const skipped = count('skipped');
  return `steps: ${count('passed')} passed, ${count('failed')} failed${skipped ? `, ${skipped} skipped` : ''}`;
}

/**
 * @param {number} seconds
 * @returns {string} such as `4.2 s`, `3 min 07 s`
 */
export function duration(seconds) {
  if (seconds < 59.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
}
