import { applyAppearance } from '@acme/design-system';
import { useSession } from '@acme/session-store';
import { type ReactElement, useEffect } from 'react';
import { Route, Routes } from 'react-router-dom';
import { areas } from './areas';
import { Layout } from './layout/Layout';
import { AreaPage } from './pages/AreaPage';
import { Home } from './pages/Home';
import { NotFound } from './pages/NotFound';

/** The frame with a route for every area. */
export function App(): ReactElement {
  const theme = useSession((session) => session.theme);
  const density = useSession((session) => session.density);

  useEffect(() => applyAppearance({ theme, density }), [theme, density]);

  return (
    <Layout>
      <Routes>
        <Route path="/" element={<Home />} />
        {areas.map((area) => (
          <Route key={area.path} path={`${area.path}/*`} element={<AreaPage area={area} />} />
        ))}
        <Route path="*" element={<NotFound />} />
      </Routes>
    </Layout>
  );
}
