import { applyAppearance } from '@acme/design-system';
import { useSession } from '@acme/session-store';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router-dom';
import { App } from './App';
import { useDeployment } from './federation/deployment';
import { deployment } from './federation/start';
import './instances';

async function main(container: HTMLElement): Promise<void> {
  applyAppearance(useSession.getState());
  useDeployment.setState(await deployment);
  createRoot(container).render(
    <StrictMode>
      <BrowserRouter>
        <App />
      </BrowserRouter>
    </StrictMode>,
  );
}

const container = document.getElementById('root');
if (container) {
  main(container).catch((error: unknown) => {
    console.error(error);
    const message = document.createElement('p');
    message.setAttribute('role', 'alert');
    message.textContent = `Acme Freight Control could not start: ${error instanceof Error ? error.message : String(error)}. Reload the page to try again.`;
    container.replaceChildren(message);
  });
}
