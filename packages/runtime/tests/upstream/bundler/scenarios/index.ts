import type { Scenario } from '../stage';
import { containerRemotes } from './containers';
import { initContainer } from './init-container';
import { instanceRemotes } from './instance-remotes';
import { consumedModules, initialConsumes } from './shares';
import { sharing } from './sharing';
import { start } from './start';

/** Calls of a bundler runtime, by topic. */
export const scenarios: Record<string, Scenario> = {
  'the bundler runtime': start,
  'consumed modules': consumedModules,
  'initial consumes': initialConsumes,
  'initialising sharing': sharing,
  'init of a container': initContainer,
  'remotes of the instance': instanceRemotes,
  'remotes that are containers': containerRemotes,
};
