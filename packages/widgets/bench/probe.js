// Runs in the page before anything else: notes when each stage of a questionnaire is reached. The same for all contestants.
globalThis.probe = ({ count, contestant }) => {
  const FIND = {
    ours: () => [...(document.querySelector('otklik-form')?.shadowRoot?.querySelectorAll('otklik-field') ?? [])],
    vanilla: () => [...document.querySelectorAll('#questionnaire fieldset:not([hidden])')],
    survey: () => [...document.querySelectorAll('#surveyContainer .sd-question')],
  };
  const find = FIND[contestant];
  const inside = (question) => question.shadowRoot ?? question;
  const control = (question) => inside(question).querySelector('input, textarea, select');

  const times = {};
  let shift = 0;
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) shift += value;
  }).observe({ type: 'layout-shift', buffered: true });

  /** Two frames later what was drawn is on the screen. */
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

  /** A person can click it: it is drawn, and nothing lies over it. */
  const isAnswerable = (question) => {
    const input = control(question);
    if (!input) return false;
    const { left, top, width, height } = (input.closest('label') ?? input).getBoundingClientRect();
    const root = input.getRootNode();
    const hit = root.elementFromPoint(left + width / 2, top + height / 2);
    return width > 0 && Boolean(hit) && root.contains(hit) && question.isConnected;
  };

  let drawn = 0;
  let first;
  const ready = new Promise((resolve) => {
    const look = async () => {
      const all = find();
      if (all.length > 0 && !first && isAnswerable(all[0]))
        first = painted().then(() => (times.first = performance.now()));
      // Only what was not yet drawn is looked at again: to look must cost nothing.
      while (all.length >= count && drawn < count && control(all[drawn])) drawn++;
      // Not at every frame: that would ask for frames which nobody else needs.
      if (drawn < count || !first) return void setTimeout(look, 5);
      await Promise.all([painted(), first]);
      times.all = performance.now();
      const data = performance.getEntriesByType('resource').find(({ name }) => /\/v1\/forms\/|-\d+\.json$/.test(name));
      resolve({ ...times, data: data.responseEnd });
    };
    void look();
  });

  const dependentIsThere = () => find().length === count + 1 && Boolean(control(find()[1]));

  /** From a click on an answer until the question that depends on it is on the screen. */
  async function clickToPaint(at) {
    const label = [...inside(find()[0]).querySelectorAll('label')][at];
    // Begins just after a frame, so that every click has the same way to the next one.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const start = performance.now();
    label.click();
    while (dependentIsThere() !== (at === 0)) await new Promise(requestAnimationFrame);
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - start;
  }

  /** Nothing more comes, for longer than one request takes on the slowest network. */
  const settled = () =>
    new Promise((resolve) => {
      const quiet = () => setTimeout(resolve, 3_000);
      let timer = quiet();
      new PerformanceObserver(() => {
        clearTimeout(timer);
        timer = quiet();
      }).observe({ type: 'resource' });
    });

  return { ready, settled, clickToPaint, shift: () => shift };
};
