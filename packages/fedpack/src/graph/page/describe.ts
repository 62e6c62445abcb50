import { countOf } from '../../release/describe.js';
import type { AppView } from '../model.js';

/** Characters of a version that a box has room for. */
const VERSION = 12;

/** `1 expose`, `2 exposes`. */
export function pluralize(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** The line below an app's name. */
export function summaryOf({ app, known }: AppView): string {
  if (!known) return 'not in this graph';
  const parts = [
    ...(app.deployed
      ? [['deployed', ...app.releases.map(({ version }) => shortened(version ?? '', VERSION))].join(' ').trim()]
      : []),
    app.exposes.length > 0 ? pluralize(app.exposes.length, 'expose') : 'host',
    ...(app.shared.length > 0 ? [`${app.shared.length} shared`] : []),
  ];
  return parts.join(' · ');
}

/** The deployed releases of an app of the workspace, in a line; empty where none is known. */
export function deployedOf({ app: { deployed, releases } }: AppView): string {
  const [first, ...more] = releases;
  if (deployed || !first) return '';
  const count = releases.reduce((sum, release) => sum + countOf(release), 0);
  const one = `deployed ${shortened(first.version ?? '', VERSION)}`.trim();
  const which = more.length > 0 ? `${pluralize(releases.length, 'release')} deployed` : one;
  return [which, count > 0 ? pluralize(count, 'difference') : 'as here'].join(' · ');
}

/** The problems of an app, in words; empty when there are none. */
export function troubleOf({ conflicts, missing }: AppView): string {
  return [
    ...(conflicts.length > 0 ? [pluralize(conflicts.length, 'conflict')] : []),
    ...(missing > 0 ? [pluralize(missing, 'missing expose')] : []),
  ].join(', ');
}

/** An app of the picture, for those who hear it. */
export function spoken(view: AppView): string {
  const trouble = troubleOf(view);
  const parts = [
    view.app.id,
    summaryOf(view).replaceAll(' · ', ', '),
    ...(deployedOf(view) ? [deployedOf(view).replaceAll(' · ', ', ')] : []),
    `consumes ${pluralize(view.remotes.length, 'app')}`,
    `consumed by ${pluralize(view.consumers.length, 'app')}`,
    ...(trouble ? [trouble] : []),
  ];
  return parts.join(', ');
}

/** Cuts a text that is too long for its box; by characters, so that no surrogate pair is torn. */
export function shortened(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}
