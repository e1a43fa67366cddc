import { existsSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/** The programs of an engine: each by the places where it may be, and what Debian calls the package that has it. */
const PROGRAMS = {
  chromium: [{ places: [process.env.CHROME_PATH, 'chromium', 'chromium-browser', 'google-chrome'], apt: 'chromium' }],
  firefox: [
    {
      places: [
        process.env.FIREFOX_PATH,
        'firefox-esr',
        'firefox',
        '/Applications/Firefox.app/Contents/MacOS/firefox',
        'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
      ],
      apt: 'firefox-esr',
    },
  ],
  webkit: [
    { places: ['WebKitWebDriver'], apt: 'webkit2gtk-driver' },
    { places: ['Xvfb'], apt: 'xvfb' },
  ],
};

const folders = (process.env.PATH ?? '').split(delimiter);
const find = (place) =>
  (isAbsolute(place) ? [place] : folders.map((folder) => join(folder, place))).find((path) => existsSync(path));

/** Where the programs of an engine are, and the packages of those that are nowhere. */
export function findPrograms(engine) {
  const found = PROGRAMS[engine].map(({ places, apt }) => ({
    apt,
    at: places.filter(Boolean).map(find).find(Boolean),
  }));
  return { at: found.map(({ at }) => at), missing: found.filter(({ at }) => !at).map(({ apt }) => apt) };
}
