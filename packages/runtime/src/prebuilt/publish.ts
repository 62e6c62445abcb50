/** Publishes the prebuilt runtime that a build embeds. Builds compile this module. */
import { PROTOCOL } from '../page/protocol';
import { type Ability, publish, type RuntimeFactory } from '../page/runtimes';

export default (can: Ability, shared: boolean, factory: RuntimeFactory): void =>
  publish(PROTOCOL, can, shared, factory);
