import { openWebKit } from './webkit-driver.mjs';

/** Runs the tests in WebKitGTK. Each file is a frame, because GTK makes no window as narrow as a phone. */
class WebKitLauncher {
  name = 'WebKit';
  // Its pages know those commands of the runner that a page of Playwright knows.
  type = 'playwright';
  concurrency = 1;
  #programs;
  #opening;
  #frames = new Map();

  constructor(programs) {
    this.#programs = programs;
  }

  async initialize() {}

  async startSession(id, url) {
    this.#opening ??= this.#open();
    const webkit = await this.#opening;
    await webkit.navigate(new URL('/?mode=iframe', url).href);
    await webkit.execute(OPEN_FRAME, url);
    this.#frames.set(id, { url, page: pageIn(webkit) });
  }

  async #open() {
    const webkit = await openWebKit(this.#programs);
    await webkit.call('POST', '/window/rect', { width: 1000, height: 1250 });
    return webkit;
  }

  isActive = (id) => this.#frames.has(id);
  getBrowserUrl = (id) => this.#frames.get(id)?.url;
  getPage = (id) => this.#frames.get(id).page;

  async stopSession(id) {
    this.#frames.delete(id);
    await (await this.#opening).navigate('about:blank');
    return {};
  }

  async startDebugSession() {
    throw new Error('WebKit has no debugging session here: run the file in Chromium.');
  }

  async stop() {
    await (await this.#opening)?.close();
  }
}

const OPEN_FRAME = `
  document.body.style.margin = 0;
  const frame = document.createElement('iframe');
  frame.style.cssText = 'border: 0; width: 800px; height: 600px';
  frame.src = arguments[0];
  document.body.append(frame);
  frame.focus();`;

/** The keys whose names are more than the letter they make, as WebDriver writes them. */
const KEYS = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};

function pageIn(webkit) {
  const strike = (actions) => webkit.act([{ type: 'key', id: 'keys', actions }]);
  const down = (key) => ({ type: 'keyDown', value: KEYS[key] ?? key });
  const up = (key) => ({ type: 'keyUp', value: KEYS[key] ?? key });
  return {
    webkit,
    keyboard: {
      type: (text) => strike([...text].flatMap((letter) => [down(letter), up(letter)])),
      press: (key) => strike([down(key), up(key)]),
      down: (key) => strike([down(key)]),
      up: (key) => strike([up(key)]),
    },
    setViewportSize: ({ width, height }) =>
      webkit.execute(
        'Object.assign(document.querySelector("iframe").style, { width: arguments[0] + "px", height: arguments[1] + "px" })',
        width,
        height,
      ),
  };
}

/** Every element of the page and its shadow roots. */
const ELEMENTS = `
  const all = (root) => [...root.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? all(each.shadowRoot) : [])]);
  return all(document.body).filter((each) => each.checkVisibility());`;

export const webkit = (driver, screen) => ({
  launcher: () => new WebKitLauncher({ driver, screen }),
  senses: {
    async listen({ webkit }) {
      await webkit.call('POST', '/frame', { id: 0 });
      const heard = [];
      for (const element of await webkit.execute(ELEMENTS)) {
        const [id] = Object.values(element);
        const ask = (what) => webkit.call('GET', `/element/${id}/computed${what}`);
        heard.push([await ask('role'), await ask('label')]);
      }
      await webkit.call('POST', '/frame', { id: null });
      return heard;
    },
  },
});
