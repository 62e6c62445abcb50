import { frameworksBeside } from './cases/frameworks.mjs';
import { rslibLibrary } from './cases/rslib.mjs';
import { storiesOfRemotes } from './cases/storybook.mjs';
import { describePublished } from './support/published.mjs';

describePublished('what is published, beside other plugins and below other tools of Rsbuild', (published) => {
  frameworksBeside(published);
  rslibLibrary(published);
  storiesOfRemotes(published);
});
