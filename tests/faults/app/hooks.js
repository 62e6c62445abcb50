/** The failures that a runtime plugin is told of. */
export const failures = [];

/** A runtime plugin. It is registered late: builds that have plugins from the start embed more of the runtime. */
export const hooks = {
  name: 'told',
  errorLoadRemote({ id, lifecycle, remote }) {
    failures.push(`${lifecycle} ${remote?.name ?? id}`);
  },
};
