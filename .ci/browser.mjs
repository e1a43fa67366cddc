import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PLACES = [
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const find = () => PLACES.find((place) => place && existsSync(place));

/** The browser that the tests drive. Installs one on Debian and Ubuntu when it may, else says what to do. */
export function findBrowser() {
  const found = find();
  if (found) return found;

  const isDebian = existsSync('/usr/bin/apt-get');
  if (isDebian && process.getuid?.() === 0) {
    console.log('No Chromium found: installing it with apt-get.');
    const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    execFileSync('apt-get', ['update', '-qq'], options);
    // Ubuntu's `chromium` is a snap, which does not run in containers; there a browser is brought by hand.
    execFileSync('apt-get', ['install', '-y', '-qq', 'chromium'], options);
    const installed = find();
    if (installed) return installed;
  }
  throw new Error(
    [
      'The tests need Chromium or Chrome, and none was found.',
      isDebian ? 'Install it: sudo apt-get install chromium' : 'Install Chrome: https://www.google.com/chrome/',
      'If you have one elsewhere, say where: CHROME_PATH=/path/to/chrome npm test',
    ].join('\n'),
  );
}
