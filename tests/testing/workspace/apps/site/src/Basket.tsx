import { Banner } from 'ads/Banner';
import Stars, { count } from 'reviews/Stars';
import { format } from 'shop/format';
import Price from 'shop/Price';

/** What is bought, with modules of three remotes. */
export function Basket() {
  return (
    <section>
      <Price cents={1300} /> of {format(1300)}
      <Stars />
      {count() ?? 'no'} reviews
      <Banner />
    </section>
  );
}
