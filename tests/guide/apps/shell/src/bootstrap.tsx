// apps/shell/src/bootstrap.tsx
// This is where the actual application code lives.

import React from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router-dom';
import { App } from './App';
import { initializeFederation } from './mf-runtime/init';
import { fetchVersionConfig } from './services/versionConfig';

async function main(): Promise<void> {
  // 1. Fetch version config from Cloudflare Worker (backed by KV)
  const versionConfig = await fetchVersionConfig();

  // 2. Initialize Module Federation runtime with remote manifests
  await initializeFederation(versionConfig);

  // 3. Render the application
  const container = document.getElementById('root');
  if (!container) {
    throw new Error('Root element not found');
  }

  const root = createRoot(container);
  root.render(
    <React.StrictMode>
      <BrowserRouter>
        <App />
      </BrowserRouter>
    </React.StrictMode>
  );
}

main().catch((err) => {
  console.error('[Shell] Failed to bootstrap application:', err);
  // Render a minimal error state without React (since React itself may have failed to load)
  const root = document.getElementById('root');
  if (root) {
    root.innerHTML = `
      <div style="padding: 32px; font-family: sans-serif;">
        <h1>Application failed to load</h1>
        <p>Please try refreshing the page. If the problem persists, contact support.</p>
        <pre style="color: red;">${err.message}</pre>
      </div>
    `;
  }
});
