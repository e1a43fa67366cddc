import { expect } from '@open-wc/testing';
import { createStaffClient } from '@otklik/sdk/staff';
import { expectAccessible } from '../testing/accessible.ts';
import { codeOf } from '../testing/code-of.ts';
import {
  byKey,
  click,
  comeIn,
  control,
  focused,
  heading,
  here,
  invite,
  mount,
  needsCookies,
  press,
  said,
  text,
  type,
  waitUntil,
} from '../testing/mounted-studio.ts';

describe('<otklik-studio> and people', () => {
  beforeEach(async function () {
    needsCookies(this);
    if (await here.session.read()) await here.session.end();
    await comeIn('admin', 'analyst');
  });

  for (const [lang, theme] of [
    ['ru', 'dark'],
    ['en', 'light'],
  ] as const)
    for (const place of ['people', 'keys', 'audit', 'organisation', 'account'])
      it(`is accessible at ${place}, in ${lang} and ${theme}`, async () => {
        await expectAccessible(await mount(`/studio/${place}`, { lang, theme }));
      });

  it('invites by a link that is shown once', async () => {
    const studio = await mount('/studio/people');
    type(studio, 'Кого приглашаете', 'Мария, бухгалтерия');
    await press(studio, 'Создать приглашение');
    expect(text(studio)).to.contain('Отметьте хотя бы одну роль');
    control(studio, 'Аналитик').click();
    await press(studio, 'Создать приглашение');
    expect(focused(studio)!.id).to.equal('made');
    const link = control(studio, 'Ссылка-приглашение').value;
    expect(link).to.match(/\/studio\/invitation#[\w-]{20,}$/);
    expect(control(studio, 'Кого приглашаете').value).to.equal('');
    await expectAccessible(studio);

    const again = await mount('/studio/people');
    expect(text(again)).to.contain('Мария, бухгалтерия').and.not.contain('Приглашение готово');
    const { organisation } = await here.invitation.look(link.split('#')[1]!);
    expect(organisation).to.equal('Проба');
  });

  it('revokes an invitation after asking once', async () => {
    await invite('expert');
    const studio = await mount('/studio/people');
    const before = (await byKey.invitations.list()).length;
    click(studio, 'Отозвать');
    await studio.updateComplete;
    expect(text(studio)).to.contain('Ссылка перестанет работать');
    await expectAccessible(studio);
    await press(studio, 'Не нужно');
    expect(await byKey.invitations.list()).to.have.length(before);
    click(studio, 'Отозвать');
    await studio.updateComplete;
    await press(studio, 'Отозвать приглашение');
    await waitUntil(() => said(studio) === 'Приглашение отозвано.');
    expect(await byKey.invitations.list()).to.have.length(before - 1);
  });

  it('changes roles in a window, and takes nothing back that somebody else has changed meanwhile', async () => {
    const me = (await here.session.read())!.person;
    const studio = await mount('/studio/people');
    const open = async () => {
      const rows = [...studio.shadowRoot!.querySelectorAll('tbody tr')];
      const mine = rows.find((row) => row.textContent!.includes(me.email))!;
      mine.querySelector('button')!.click();
      await studio.updateComplete;
    };
    await open();
    await expectAccessible(studio);
    control(studio, 'Редактор').click();
    await press(studio, 'Сохранить');
    await waitUntil(() => said(studio).startsWith('Роли изменены'));
    const changed = (await byKey.members.list()).find(({ id }) => id === me.id)!;
    expect(changed.roles).to.have.members(['admin', 'analyst', 'editor']);

    await open();
    await byKey.members.change(changed, { roles: ['admin', 'expert'] });
    control(studio, 'Автор').click();
    await press(studio, 'Сохранить');
    expect(text(studio)).to.contain('это изменил кто-то другой');
    expect(control(studio, 'Автор').checked).to.equal(true);
    expect(focused(studio)!.id).to.equal('roles-summary');

    await press(studio, 'Загрузить заново');
    await waitUntil(() => control(studio, 'Эксперт').checked);
    control(studio, 'Автор').click();
    await press(studio, 'Сохранить');
    await waitUntil(() => said(studio).startsWith('Роли изменены'));
    const now = (await byKey.members.list()).find(({ id }) => id === me.id)!;
    expect(now.roles).to.have.members(['admin', 'author', 'expert']);
  });

  it('gives the focus back where it was before a window, whichever way that was closed', async () => {
    await invite('expert');
    const studio = await mount('/studio/people');
    click(studio, 'Отозвать');
    const opener = focused(studio);
    await studio.updateComplete;
    await press(studio, 'Не нужно');
    expect(focused(studio)).to.equal(opener);
  });

  it('makes a key that is shown once and works, and revokes it', async () => {
    const studio = await mount('/studio/keys');
    await press(studio, 'Создать ключ');
    expect(text(studio)).to.contain('Напишите, для чего ключ');
    type(studio, 'Для чего ключ', 'Выгрузка в CRM');
    expect(text(studio)).to.contain('Роли, которых нет у вас');
    control(studio, 'Аналитик').click();
    await press(studio, 'Создать ключ');
    const key = control(studio, 'Новый ключ').value;
    const program = createStaffClient({ endpoint: location.origin, key });
    expect((await program.forms.list()).forms).not.to.have.length(0);
    await expectAccessible(studio);

    click(studio, 'Отозвать: Выгрузка в CRM');
    await studio.updateComplete;
    await press(studio, 'Отозвать ключ');
    await waitUntil(() => said(studio) === 'Ключ отозван.');
    expect(text(studio)).not.to.contain('Ключ готов');
    expect(await program.forms.list().catch(({ problem }) => problem.code)).to.equal('unauthorised');
  });

  it('notes all of it in the log, in words', async () => {
    const studio = await mount('/studio/audit');
    expect(heading(studio)).to.equal('Журнал');
    expect(text(studio)).to.contain('Принято приглашение').and.contain('роли: Администратор');
  });

  it('changes the organisation, and says which line is no site', async () => {
    const studio = await mount('/studio/organisation');
    type(studio, 'Сайты, на которых анкета может стоять в рамке', 'https://ngo.example.org/\nngo.example.org');
    await press(studio, 'Сохранить');
    expect(text(studio)).to.contain('Сейчас: ngo.example.org');
    type(studio, 'Сайты, на которых анкета может стоять в рамке', 'https://ngo.example.org/');
    await press(studio, 'Сохранить');
    await waitUntil(() => said(studio) === 'Сохранено.');
    expect((await byKey.organisation.read()).frameOrigins).to.deep.equal(['https://ngo.example.org']);
  });

  it('goes on with what was typed when somebody else has changed the organisation meanwhile', async () => {
    const studio = await mount('/studio/organisation');
    type(studio, 'Сайты, на которых анкета может стоять в рамке', 'https://mine.example.org');
    const before = await byKey.organisation.read();
    await byKey.organisation.change(before, { name: 'Проба пера' });
    await press(studio, 'Сохранить');
    expect(focused(studio)!.id).to.equal('settings-summary');
    await press(studio, 'Загрузить заново');
    await waitUntil(() => said(studio).startsWith('Загружено заново'));
    expect(control(studio, 'Название').value).to.equal('Проба пера');
    await expectAccessible(studio);
    await press(studio, 'Сохранить');
    await waitUntil(() => said(studio) === 'Сохранено.');
    const now = await byKey.organisation.read();
    expect([now.name, ...now.frameOrigins]).to.deep.equal(['Проба пера', 'https://mine.example.org']);
    await byKey.organisation.change(now, { name: before.name });
  });

  it('sets up a second step with spare codes', async () => {
    const studio = await mount('/studio/account');
    type(studio, 'Ваш пароль', 'верная лошадь скрепка');
    await press(studio, 'Включить');
    expect(text(studio)).to.contain('Отсканируйте код');
    expect(control(studio, 'Запасные коды').value.split('\n').length).to.be.greaterThan(4);
    await expectAccessible(studio);
    type(studio, 'Код из приложения', '000000');
    await press(studio, 'Проверить код и включить');
    expect(text(studio)).to.contain('Код не подходит');
    // In two halves, as apps show it.
    const code = await codeOf(control(studio, 'Или введите ключ в приложение руками').value);
    type(studio, 'Код из приложения', `${code.slice(0, 3)} ${code.slice(3)}`);
    await press(studio, 'Проверить код и включить');
    await waitUntil(() => said(studio) === 'Вход в два шага включён.');
  });
});
