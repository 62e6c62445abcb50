import React, { createElement } from 'react';
import ReactDOM from 'react-dom';
import { renderToString } from 'react-dom/server';
import Counter from 'remote/Counter';

/** Renders the remote's component to HTML, and reports whose React it got. */
export async function render() {
  // Vite's hosts don't wait for what a module imports from a remote statically.
  await import('remote/Counter');
  const remote = await import('remote/react');
  return {
    html: renderToString(createElement(Counter, { start: 1 })),
    sameReact: remote.React === React,
    sameReactDOM: remote.ReactDOM === ReactDOM,
    sameHooks: remote.React.useState === React.useState,
  };
}
