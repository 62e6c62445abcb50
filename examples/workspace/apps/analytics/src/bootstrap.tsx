import { applyAppearance } from '@acme/design-system';
import { useSession } from '@acme/session-store';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router-dom';
import App from './App';

applyAppearance(useSession.getState());

const container = document.getElementById('root');
if (container) {
  createRoot(container).render(
    <StrictMode>
      <BrowserRouter>
        <main style={{ padding: 32 }}>
          <App />
        </main>
      </BrowserRouter>
    </StrictMode>,
  );
}
