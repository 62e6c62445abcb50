import type { SharedConfig } from '../options/index.js';

/** Packages that keep state in their modules: two copies on a page don't know each other. Also in `docs/sharing.md`. */
export const SINGLETONS: readonly string[] = [
  // React and Vue, what renders them, and those like them.
  'react',
  'react-dom',
  'react-native',
  'react-native-web',
  'preact',
  'vue',
  'solid-js',
  // Routers.
  'react-router',
  'react-router-dom',
  '@tanstack/react-router',
  '@tanstack/vue-router',
  'vue-router',
  '@solidjs/router',
  'wouter',
  // Stores, and what holds the answers of servers.
  'redux',
  'react-redux',
  '@reduxjs/toolkit',
  'zustand',
  'jotai',
  'valtio',
  'recoil',
  'mobx',
  'mobx-react',
  'mobx-react-lite',
  'pinia',
  'vuex',
  '@tanstack/react-query',
  '@tanstack/vue-query',
  '@apollo/client',
  'swr',
  // Styles and languages that a provider hands down.
  '@emotion/react',
  '@emotion/styled',
  'styled-components',
  'i18next',
  'react-i18next',
  'react-intl',
  'vue-i18n',
];

/** Those whose other entries, as `preact/hooks`, work on the state of the main one. */
export const WITH_SUBPATHS: readonly string[] = ['preact', 'solid-js', 'react-router', 'jotai'];

/**
 * The federation itself, which has rules of its own; helpers that are smaller than a request; and Svelte, whose compiled components
 * import many entries that work on one state: where one application provides an entry that the other doesn't, they would be mixed.
 */
const NEVER: readonly RegExp[] = [
  /^(?:fedpack|@fedpack\/.*|@module-federation\/.*)$/,
  /^(?:@types\/.*|@babel\/runtime|@swc\/helpers|core-js|tslib)$/,
  /^svelte$/,
];

/** Whether a dependency may be shared without being asked for. */
export function isShareable(name: string): boolean {
  return !NEVER.some((names) => names.test(name));
}

/** A range, and no tag, alias, workspace or URL: what these ask for is found out in Rust. */
const RANGE = /^[\^~<>=v\s]*\d[^:/]*$/;

/**
 * How a dependency is shared that nothing is said of. Of a singleton the application asks, for all that it is made of: there is one copy,
 * and each further range would be one more entry of the tables and the manifest. Of another package, whoever imports it asks.
 *
 * @param range of the application's package.json
 */
export function sharingOf(name: string, range: unknown): SharedConfig {
  if (!SINGLETONS.includes(name)) return {};
  return {
    singleton: true,
    ...(WITH_SUBPATHS.includes(name) && { subpaths: true }),
    ...(typeof range === 'string' && RANGE.test(range) && { requiredVersion: range }),
  };
}
