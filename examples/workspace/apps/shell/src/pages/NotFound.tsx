import { PageHeader } from '@acme/design-system';
import type { ReactElement } from 'react';
import { Link } from 'react-router-dom';

/** For addresses that no area owns. */
export function NotFound(): ReactElement {
  return (
    <>
      <PageHeader title="Nothing here" description="No app of this workspace owns the address." />
      <Link to="/">Back to the start</Link>
    </>
  );
}
