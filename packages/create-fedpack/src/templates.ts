/** The templates, each a folder of `templates/`, with what is said of it. */
export const TEMPLATES: Readonly<Record<string, string>> = {
  'react-host': 'loads a component from a remote',
  'react-remote': 'exposes a component',
  'react-workspace': 'a shell, a remote and a package that they share',
  'vue-host': 'loads a component from a remote',
  'vue-remote': 'exposes a component',
  'vue-workspace': 'a shell, a remote and a package that they share',
};
