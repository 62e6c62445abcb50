import type { WebpackRequire } from '../../../../src/embed/types';
import type { Scenario } from '../stage';
import { shared } from '../stage';

/** A consumer's scope. */
const theirs = (version: string) => ({ lib: { [version]: shared(version, { from: 'page', useIn: [] }) } });

/** How a container joins the scopes of its consumer. `scopes` are those of the consumer, as the start of a runtime finds them. */
export const initContainer: Scenario = async ({ runtime, build, step }) => {
  const { initContainerEntry } = runtime.bundlerRuntime;
  const init =
    (given: object, change: (require: WebpackRequire) => void = () => {}) =>
    async () => {
      const require = build({ init: { shared: { own: shared('3.0.0') } } });
      change(require);
      const result = await initContainerEntry({ webpackRequire: require, initScope: [], ...given });
      const scopes = Object.entries(require.federation.instance?.shareScopeMap ?? {});
      return {
        result,
        isAttached: require.S === require.federation.instance?.shareScopeMap,
        scopes: scopes.map(([name, scope]) => `${name}: ${Object.keys(scope as object)}`),
      };
    };
  const scope = theirs('1.0.0');
  const one = { shareScopeKey: 'default', shareScope: scope, scopes: { default: scope } };
  await step('one scope', init(one));
  await step('one scope of another name', init({ shareScopeKey: 'ui', shareScope: scope, scopes: { ui: scope } }));
  await step('one scope of a host', () => {
    const remoteEntryInitOptions = { version: '1.0.0', shareScopeMap: { default: scope }, shareScopeKeys: 'default' };
    return init({ ...one, remoteEntryInitOptions })();
  });
  await step('no initScope', init({ ...one, initScope: undefined }));
  await step('a name that the instance has another of', init({ ...one, remoteEntryInitOptions: { name: 'consumer' } }));

  const both = { default: theirs('1.0.0'), ui: theirs('2.0.0') };
  const several = { shareScopeKey: ['default', 'ui'], shareScope: both.default, scopes: both };
  await step('several scopes of a host', () => {
    const remoteEntryInitOptions = { shareScopeMap: both, shareScopeKeys: ['default', 'ui'] };
    return init({ ...several, remoteEntryInitOptions })();
  });
  await step('several scopes of a host that shares nothing', () => {
    const remoteEntryInitOptions = { shareScopeMap: both, shareScopeKeys: ['default', 'ui'] };
    return init({ ...several, remoteEntryInitOptions }, ({ federation }) => {
      federation.initOptions = { ...federation.initOptions, shared: undefined };
    })();
  });
  await step('several scopes of the host, one of the container', () => {
    const remoteEntryInitOptions = { shareScopeMap: both, shareScopeKeys: ['default', 'ui'] };
    return init({ ...one, shareScope: both.default, scopes: both, remoteEntryInitOptions })();
  });
  await step(
    'several scopes of a consumer without runtime',
    init({ ...several, scopes: { default: both.default, ui: both.default } }),
  );

  await step(
    'without scopes of the build',
    init(one, (require) => {
      delete require.S;
    }),
  );
  for (const part of ['instance', 'initOptions']) {
    await step(
      `without ${part}`,
      init(one, ({ federation }) => {
        federation[part] = undefined;
      }),
    );
  }
};
