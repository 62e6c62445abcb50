/**
 * The runtime plugin of builds with `security.integrity`, which fedpack adds to theirs. Other builds have none of it.
 */
import { addToLaterInstances } from '../../page/later-instances';
import { guardElements } from './guard-elements';
import { guardInstance } from './guard-instance';
import { createPolicy, type Policy } from './policy';
import type { Instance, Params } from './types';

const NAME = 'fedpack-integrity';

/** The policies of remotes, by the names of their instances. All copies of this plugin share them. */
const POLICIES: unique symbol = Symbol.for('fedpack.integrity.policies') as never;

/** A runtime plugin. */
interface Plugin {
  name: string;
  apply(instance: Instance): void;
}

/** Creates the plugin. */
export default function integrityPlugin(params: Params): Plugin {
  const policy = createPolicy(params);
  return {
    name: NAME,
    apply(instance) {
      guardElements();
      guardWithRemotes(instance, policy);
    },
  };
}

/** Guards an instance and those of its remotes, which load remotes of their own. A remote with this plugin has a policy of its own. */
function guardWithRemotes(instance: Instance, policy: Policy): void {
  const policies = ofRemotes();
  guardInstance(instance, policy, (names) => {
    for (const name of names) {
      policies.set(name, policy);
    }
  });
}

/** Returns the policies of remotes, and applies them to instances that come later. */
function ofRemotes(): Map<string, Policy> {
  const scope = globalThis as unknown as { [POLICIES]?: Map<string, Policy> };
  const policies = scope[POLICIES] ?? new Map<string, Policy>();
  scope[POLICIES] = policies;
  addToLaterInstances({
    name: NAME,
    apply(instance: Instance) {
      const policy = policies.get(instance.options.name);
      if (policy) {
        guardWithRemotes(instance, policy);
      }
    },
  });
  return policies;
}
