import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Account } from './account.ts';
import { judgePresent, withoutSpaces } from './judging.ts';
import { drawQr } from './qr.ts';
import { drawCopied } from './shown-once.ts';

/** Turning a second step on, with the first code of the app as its proof, and off. */
export function drawSecondStep(view: Account): TemplateResult {
  const { words } = view;
  const isOn = view.studio.session?.person.hasSecondStep ?? false;
  return html`<section aria-labelledby="second-title">
    <h2 id="second-title" tabindex="-1">${words.account.secondTitle}</h2>
    <p>${words.account.secondAbout}</p>
    <p><strong>${isOn ? words.account.secondOn : words.account.secondOff}</strong></p>
    ${keyed(view.setup ? 'confirm' : isOn, view.setup ? drawConfirm(view) : drawPassword(view, isOn))}
  </section>`;
}

/** The password once more: whoever finds the screen unlocked does not have it. */
function drawPassword(view: Account, isOn: boolean): TemplateResult {
  const { words, studio, second } = view;
  const { person } = studio.client;
  return second.form(
    () =>
      second.line({
        name: 'password',
        label: words.account.passwordAgain,
        type: 'password',
        autocomplete: 'current-password',
        judge: judgePresent(words.passwordMissing),
      }),
    isOn ? words.account.secondEnd : words.account.secondBegin,
    async ({ password = '' }) => {
      if (isOn) {
        await studio.call(() => person.removeSecondStep(password));
        await studio.refresh();
        studio.say(words.account.secondGone);
      } else view.setup = await studio.call(() => person.setUpSecondStep(password));
      studio.focus('second-title');
    },
  );
}

function drawConfirm(view: Account): TemplateResult {
  const { words, studio, second } = view;
  const { uri, codes } = view.setup!;
  const { account } = words;
  const secret = new URL(uri).searchParams.get('secret') ?? uri;
  return html`<p>${account.secondScan}</p>
    <div class="beside">
      ${drawQr(uri, account.secondQr)}
      <div>${drawCopied(studio, { id: 'secret', label: account.secondSecret, text: secret })}</div>
    </div>
    ${drawCopied(studio, { id: 'codes', label: account.secondCodes, text: codes.join('\n'), rows: codes.length })}
    <p class="hint">${account.secondCodesLead}</p>
    ${second.form(
      () =>
        second.line({
          name: 'code',
          label: account.secondConfirm,
          autocomplete: 'one-time-code',
          inputmode: 'numeric',
          judge: judgePresent(words.signIn.codeMissing),
        }),
      account.secondFinish,
      async ({ code = '' }) => {
        await studio.call(() => studio.client.person.confirmSecondStep(withoutSpaces(code)));
        view.setup = undefined;
        await studio.refresh();
        studio.say(account.secondDone);
        studio.focus('second-title');
      },
    )}`;
}
