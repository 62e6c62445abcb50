import type { Problem } from '../problem';
import type { Entry } from '../problems';

/** The most names in a summary. */
const MOST_NAMES = 3;

/** What a list of problems comes to, in a few words: `2 errors, 1 warning: dashboard, settings`. */
export function summary(entries: readonly Entry[]): { text: string; level: Problem['level'] } {
  const count = (level: Problem['level']) => entries.filter(({ problem }) => problem.level === level).length;
  const errors = count('error');
  const parts = [plural(errors, 'error'), plural(count('warning'), 'warning')].filter(Boolean);
  const subjects = [...new Set(entries.map(({ problem }) => problem.subject))];
  const more = subjects.length > MOST_NAMES ? ' …' : '';
  const text =
    parts.length > 0 ? `${parts.join(', ')}: ${subjects.slice(0, MOST_NAMES).join(', ')}${more}` : 'No problems';
  return { text, level: errors > 0 ? 'error' : 'warning' };
}

const plural = (count: number, word: string) => (count === 0 ? '' : `${count} ${word}${count === 1 ? '' : 's'}`);
