// `npm run docs:day`: takes the pictures of docs/a-day.md anew, of the example as it is built here. Run it where nobody else listens on
// the ports 3000 to 3004, 8080 and 8081: in Linux, `unshare -rn sh -c 'ip link set lo up && npm run docs:day'` has them for itself.
import { chromium } from '@playwright/test';
import { chromiumLaunchOptions } from '../tests/support/chromium.mjs';
import { copyWorkspace } from '../tests/support/workspace.mjs';
import { camera } from './lib/day/pictures.mjs';
import { deployed, edit, sandbox } from './lib/day/scenes.mjs';

const { args, ...launch } = chromiumLaunchOptions();
// The deployed shell has the name of another machine.
const browser = await chromium.launch({ ...launch, args: [...args, '--host-resolver-rules=MAP *.example 127.0.0.1'] });
try {
  for (const scene of [edit, sandbox, deployed]) {
    const copy = await copyWorkspace();
    await scene({ copy, browser, camera: camera(browser) }).finally(copy.remove);
  }
} finally {
  await browser.close();
}
