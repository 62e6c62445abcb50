/** Of builds whose development server shows errors that nothing catches, as Rspack's does by default. */
import { getPage } from '../page';

getPage()?.showUncaught();
