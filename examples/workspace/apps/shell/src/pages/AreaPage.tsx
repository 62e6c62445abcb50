import { Skeleton } from '@acme/design-system';
import { RemoteComponent } from '@fedpack/react';
import { type ReactElement, useEffect } from 'react';
import { type Area, containerOf } from '../areas';
import { useDeployment } from '../federation/deployment';
import { RemoteFailure } from './RemoteFailure';

/** A page that comes from a remote. */
export function AreaPage({ area }: { area: Area }): ReactElement {
  const container = containerOf(area.module);
  const entry = useDeployment((state) => state.versions[container]);

  useEffect(() => {
    document.title = `${area.title}, Acme Freight Control`;
  }, [area]);

  return (
    <div data-remote={container}>
      <RemoteComponent
        // Another release is another component: the old one leaves the page with its state.
        key={`${area.module} ${entry}`}
        id={area.module}
        loading={<Skeleton label={`Loading ${area.title}`} />}
        error={({ error, retry }) => <RemoteFailure area={area} error={error} onRetry={retry} />}
        retries={area.retries}
        retryDelay={area.retryDelay}
      />
    </div>
  );
}
