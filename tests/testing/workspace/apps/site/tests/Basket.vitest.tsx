import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Basket } from '../src/Basket';

test('a basket has the price of the shop’s sources, no stars, and the banner of this test', () => {
  expect(renderToStaticMarkup(<Basket />)).toBe(
    '<section><b>12.00 €</b> of 13.00 €no reviews<i>No ads today</i></section>',
  );
});
