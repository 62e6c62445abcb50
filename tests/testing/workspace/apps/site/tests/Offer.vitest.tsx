import 'fedpack/testing/remotes';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { loadOffer } from '../src/Offer';

test('an offer has what loadRemote gives: a source of the workspace, and the banner of this test', async () => {
  const Offer = await loadOffer();
  expect(renderToStaticMarkup(<Offer />)).toBe('<p>5.00 € <i>No ads today</i></p>');
});
