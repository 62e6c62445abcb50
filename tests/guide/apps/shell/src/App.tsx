// apps/shell/src/App.tsx

import { Routes, Route } from 'react-router-dom';
import { RemoteComponent } from './components/RemoteComponent';
import { ShellLayout } from './components/ShellLayout';
import { ModuleLoadingSkeleton } from './components/ModuleLoadingSkeleton';

export function App(): React.ReactElement {
  return (
    <ShellLayout>
      <Routes>
        <Route
          path="/dashboard/*"
          element={
            <RemoteComponent
              remoteName="mfe_dashboard/App"
              loadingFallback={<ModuleLoadingSkeleton />}
              maxRetries={3}
              retryDelayMs={500}
            />
          }
        />
        <Route
          path="/settings/*"
          element={
            <RemoteComponent
              remoteName="mfe_settings/App"
              loadingFallback={<ModuleLoadingSkeleton />}
            />
          }
        />
        <Route
          path="/analytics/*"
          element={
            <RemoteComponent
              remoteName="mfe_analytics/App"
              loadingFallback={<ModuleLoadingSkeleton />}
            />
          }
        />
      </Routes>
    </ShellLayout>
  );
}
