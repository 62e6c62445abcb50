import React, { createElement } from 'react';
import ReactDOM from 'react-dom';
import { createRoot } from 'react-dom/client';
import Counter from 'remote/Counter';

/** Shows the remote's component, and reports whose React it got. */
export async function render(place) {
  createRoot(place).render(createElement(Counter, { start: 1 }));
  const remote = await import('remote/react');
  globalThis.report = {
    sameReact: remote.React === React,
    sameReactDOM: remote.ReactDOM === ReactDOM,
    sameHooks: remote.React.useState === React.useState,
  };
}
