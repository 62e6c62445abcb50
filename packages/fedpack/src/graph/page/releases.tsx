/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { VNode } from 'preact';
import type { Release } from '../../binding/native-types.js';
import { countOf } from '../../release/describe.js';
import type { GraphApp } from '../data.js';
import { pluralize } from './describe.js';
import { Tag } from './marks.js';

/** More differences than these are folded. */
const FEW = 12;

/** The deployed releases of an app, and how they differ from the sources. */
export function Releases({ app }: { app: GraphApp }): VNode | null {
  if (app.releases.length === 0) return null;
  return (
    <>
      <h3>
        Deployed <span class="count">{app.releases.length}</span>
      </h3>
      <ul class="entries releases">
        {app.releases.map((release) => (
          <li key={release.source}>
            <span class="name">{release.version ?? 'version not known'}</span>
            <p class="detail">
              <code>{release.source}</code>
            </p>
            {/* What is only deployed has nothing here to differ from. */}
            {app.deployed ? null : <Differences release={release} />}
          </li>
        ))}
      </ul>
    </>
  );
}

function Differences({ release }: { release: Release }): VNode {
  const count = countOf(release);
  if (count === 0) return <p class="detail">same as here</p>;
  const { exposes, shared } = release;
  return (
    <details open={count <= FEW}>
      <summary>{pluralize(count, 'difference')}</summary>
      {/* Keys may be long: they have lines of their own. */}
      {exposes.here.map((key) => (
        <Expose key={key} name={key} where="only here" />
      ))}
      {exposes.deployed.map((key) => (
        <Expose key={key} name={key} where="only deployed" />
      ))}
      {shared.length > 0 ? <Shared rows={shared} /> : null}
    </details>
  );
}

function Expose({ name, where }: { name: string; where: string }): VNode {
  return (
    <p>
      <code>{name}</code>
      <Tag>{where}</Tag>
    </p>
  );
}

function Shared({ rows }: { rows: Release['shared'] }): VNode {
  return (
    <table class="differences">
      <thead>
        <tr>
          <th scope="col">Key</th>
          <th scope="col">Here</th>
          <th scope="col">Deployed</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, property, here, deployed }) => (
          <tr key={`${property} ${key}`}>
            <th scope="row">
              <span class="name">{key}</span> <span class="detail">{property}</span>
            </th>
            <td>{here}</td>
            <td>{deployed}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
