import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import Catalog from './catalog/Catalog';
import { applyAppearance } from './theme';

applyAppearance({ theme: 'system', density: 'comfortable' });

const container = document.getElementById('root');
if (container) {
  createRoot(container).render(
    <StrictMode>
      <main style={{ padding: 32 }}>
        <Catalog />
      </main>
    </StrictMode>,
  );
}
