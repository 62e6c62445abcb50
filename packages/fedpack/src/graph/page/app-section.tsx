/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { ComponentChildren, VNode } from 'preact';
import type { EdgeKind, GraphEdge, GraphExpose, GraphModule } from '../data.js';
import type { AppView, Model } from '../model.js';
import { AppLink, Tag, Warning } from './marks.js';
import { Releases } from './releases.js';

/** All about one app; shown when it is selected. */
export function AppSection({ model, view }: { model: Model; view: AppView }): VNode {
  const { app } = view;
  return (
    <section class="app" id={view.anchor} aria-labelledby={`${view.anchor}-name`} hidden>
      <header>
        <a class="close" href="#apps">
          All apps
        </a>
        <h2 id={`${view.anchor}-name`} tabIndex={-1}>
          {app.id}
        </h2>
        <p class="where">
          {view.known
            ? [app.package, app.folder].filter(Boolean).join(' · ')
            : 'Only named as a remote: nothing more is known of it.'}
          {app.deployed ? <Tag>deployed</Tag> : null}
        </p>
      </header>
      <Releases app={app} />
      {view.known ? (
        <List title="Exposes" none="Exposes nothing.">
          {app.exposes.map((expose) => (
            <Expose key={expose.key} model={model} expose={expose} />
          ))}
        </List>
      ) : null}
      {view.known ? (
        <List title="Consumes" none="Consumes no other app.">
          {view.remotes.map((edge) => (
            <Relation key={edge.to} model={model} edge={edge} other={edge.to} />
          ))}
        </List>
      ) : null}
      <List title="Consumed by" none="No app of this graph consumes it.">
        {view.consumers.map((edge) => (
          <Relation key={edge.from} model={model} edge={edge} other={edge.from} />
        ))}
      </List>
      {view.known ? <SharedOfApp model={model} view={view} /> : null}
    </section>
  );
}

function List({ title, none, children }: { title: string; none: string; children: ComponentChildren[] }): VNode {
  return (
    <>
      <h3>
        {title} <span class="count">{children.length}</span>
      </h3>
      {children.length > 0 ? <ul class="entries">{children}</ul> : <p class="none">{none}</p>}
    </>
  );
}

function Expose({ model, expose }: { model: Model; expose: GraphExpose }): VNode {
  return (
    <li>
      <code class="key">{expose.key}</code>
      {expose.consumers.length === 0 ? (
        <Tag title="No app of this graph imports it or names its id.">unused</Tag>
      ) : null}
      <p class="detail">{expose.exports.length > 0 ? <Names names={expose.exports} /> : 'exports unknown'}</p>
      {expose.consumers.length > 0 ? (
        <p class="detail">
          used by{' '}
          {expose.consumers.map((id, index) => (
            <span key={id}>
              {index > 0 ? ', ' : ''}
              <AppLink model={model} id={id} />
            </span>
          ))}
        </p>
      ) : null}
    </li>
  );
}

const NO_MODULES: Record<EdgeKind, string> = {
  import: 'configured, but no import of it was found',
  id: '',
  remote: 'named in a version config',
  deployed: 'a remote of the deployed release alone',
};

function Relation({ model, edge, other }: { model: Model; edge: GraphEdge; other: string }): VNode {
  return (
    <li>
      <AppLink model={model} id={other} />
      {edge.known ? null : <Tag>not in this graph</Tag>}
      {edge.modules.length === 0 ? <p class="detail">{NO_MODULES[edge.kind]}</p> : null}
      {edge.modules.map((module) => (
        <Import key={module.key} module={module} known={edge.known} />
      ))}
    </li>
  );
}

const BY: Record<Exclude<EdgeKind, 'import'>, string> = {
  id: 'by an id in the sources',
  remote: '',
  deployed: 'by the deployed release alone',
};

function Import({ module, known }: { module: GraphModule; known: boolean }): VNode {
  const imported = module.names === null ? 'all of it' : <Names names={module.names} />;
  const how = module.kind === 'import' ? imported : BY[module.kind];
  return (
    <p class="detail">
      <code class="key">{module.key}</code> {how}
      {known && !module.exposed ? <Warning>not exposed</Warning> : null}
    </p>
  );
}

function Names({ names }: { names: readonly string[] }): VNode {
  return <code class="names">{names.join(', ')}</code>;
}

function SharedOfApp({ model, view }: { model: Model; view: AppView }): VNode {
  const { shared } = view.app;
  return (
    <>
      <h3>
        Shared <span class="count">{shared.length}</span>
      </h3>
      {shared.length === 0 ? <p class="none">Shares nothing.</p> : null}
      {shared.length > 0 ? (
        <table class="shared-of-app">
          <thead>
            <tr>
              <th scope="col">Key</th>
              <th scope="col">Version</th>
              <th scope="col">Range</th>
            </tr>
          </thead>
          <tbody>
            {shared.map(({ key, version, range, singleton, eager, conflict }) => (
              <tr key={key}>
                <th scope="row">
                  <a class="name" href={`#${model.anchorOfKey.get(key) ?? 'shared'}`}>
                    {key}
                  </a>
                  {conflict ? <Warning>conflict</Warning> : null}
                  {singleton ? <Tag>singleton</Tag> : null}
                  {eager ? <Tag>eager</Tag> : null}
                </th>
                <td>{version ?? '–'}</td>
                <td>{range ?? 'any'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </>
  );
}
