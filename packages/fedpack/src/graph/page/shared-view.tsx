/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { VNode } from 'preact';
import type { GraphUsers } from '../data.js';
import type { SharedView as Entry, Model } from '../model.js';
import { pluralize } from './describe.js';
import { AppLink, Tag, Warning } from './marks.js';

/** More apps than these are folded. */
const FEW = 6;

/** Share keys with who has which version and asks for which range; conflicts first. */
export function SharedView({ model }: { model: Model }): VNode {
  const [conflicts, others] = [true, false].map((is) => model.shared.filter(({ shared }) => shared.conflict === is));
  const entries = [...(conflicts ?? []), ...(others ?? [])];
  return (
    <section id="shared-view" aria-labelledby="shared-title" hidden>
      <h2 id="shared-title">Shared modules</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Share key</th>
            <th scope="col">Versions</th>
            <th scope="col">Required ranges</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <Row key={entry.anchor} model={model} entry={entry} />
          ))}
        </tbody>
      </table>
      {entries.length === 0 ? <p class="none">No app shares anything.</p> : null}
      {conflicts?.length === 0 ? <p class="none only-conflicts-none">No share key is in conflict.</p> : null}
    </section>
  );
}

function Row({ model, entry: { shared, anchor } }: { model: Model; entry: Entry }): VNode {
  return (
    <tr id={anchor} class={shared.conflict ? 'in-conflict' : ''} tabIndex={-1}>
      <th scope="row">
        <span class="name">{shared.key}</span>
        {shared.conflict ? <Warning>conflict</Warning> : null}
        {shared.singleton ? <Tag>singleton</Tag> : null}
      </th>
      <td>
        <Groups
          model={model}
          none="not known"
          groups={shared.versions.map(({ version, ...users }) => ({ what: version, ...users }))}
        />
      </td>
      <td>
        <Groups
          model={model}
          none="any"
          groups={shared.ranges.map(({ range, ...users }) => ({ what: range, ...users }))}
        />
      </td>
    </tr>
  );
}

interface Group extends GraphUsers {
  what: string;
}

function Groups({ model, groups, none }: { model: Model; groups: Group[]; none: string }): VNode {
  if (groups.length === 0) return <span class="detail">{none}</span>;
  return (
    <dl>
      {groups.map(({ what, ...users }) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>
            <Apps model={model} users={users} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Apps({ model, users: { apps, deployed } }: { model: Model; users: GraphUsers }): VNode {
  const links = [
    ...apps.map((id) => <AppLink key={id} model={model} id={id} />),
    ...deployed.map((id) => (
      <span key={`deployed ${id}`}>
        <AppLink model={model} id={id} /> <span class="detail">deployed</span>
      </span>
    )),
  ];
  if (links.length <= FEW) return <span class="links">{links}</span>;
  return (
    <details>
      <summary>{pluralize(links.length, 'app')}</summary>
      <span class="links">{links}</span>
    </details>
  );
}
