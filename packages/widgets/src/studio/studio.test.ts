import { expect } from '@open-wc/testing';
import { expectAccessible } from '../testing/accessible.ts';
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
  offers,
  PASSWORD,
  press,
  said,
  text,
  type,
  waitUntil,
} from '../testing/mounted-studio.ts';

describe('<otklik-studio>', () => {
  beforeEach(async function () {
    needsCookies(this);
    if (await here.session.read()) await here.session.end();
  });

  describe('at its door', () => {
    for (const lang of ['ru', 'en'])
      for (const theme of ['light', 'dark'])
        it(`is accessible in ${lang} and ${theme}, with mistakes too`, async () => {
          const studio = await mount('/studio', { lang, theme });
          await expectAccessible(studio);
          await press(studio, lang === 'ru' ? 'Войти' : 'Sign in');
          expect(focused(studio)!.id).to.equal('sign-in-summary');
          await expectAccessible(studio);
        });

    it('says what is missing, with a link to its place', async () => {
      const studio = await mount('/studio');
      expect(heading(studio)).to.equal('Вход в кабинет');
      await press(studio, 'Войти');
      expect(text(studio)).to.contain('Исправьте 2 поля');
      await press(studio, 'Введите пароль');
      expect(focused(studio)).to.equal(control(studio, 'Пароль'));
    });

    it('lets nobody in with a wrong password, and keeps what was typed', async () => {
      const { email } = await comeIn('editor');
      await here.session.end();
      const studio = await mount('/studio');
      type(studio, 'Электронная почта', email);
      type(studio, 'Пароль', 'не тот пароль');
      await press(studio, 'Войти');
      expect(text(studio)).to.contain('Почта или пароль не подходят');
      expect(focused(studio)!.id).to.equal('sign-in-summary');
      expect(control(studio, 'Электронная почта').value).to.equal(email);
      type(studio, 'Пароль', PASSWORD);
      await press(studio, 'Войти');
      await waitUntil(() => heading(studio) === 'Анкеты');
    });

    it('can be filled in by a password manager, and shows a password', async () => {
      const studio = await mount('/studio');
      const password = control(studio, 'Пароль');
      expect([control(studio, 'Электронная почта').autocomplete, password.autocomplete]).to.deep.equal([
        'username',
        'current-password',
      ]);
      type(studio, 'Пароль', 'абв');
      await press(studio, 'Показать');
      expect([password.type, password.value]).to.deep.equal(['text', 'абв']);
      await press(studio, 'Скрыть');
      expect(password.type).to.equal('password');
    });
  });

  describe('an invitation', () => {
    it('tells what it is for, and makes an account', async () => {
      const studio = await mount(`/studio/invitation#${await invite('analyst')}`);
      expect(heading(studio)).to.equal('Вас приглашают: Проба');
      expect(text(studio)).to.contain('Аналитик Читает, выгружает и стирает ответы.');
      await expectAccessible(studio);
      type(studio, 'Как вас зовут', 'Мария');
      type(studio, 'Электронная почта', `maria-${Date.now()}@example.org`);
      type(studio, 'Новый пароль', 'короткий');
      await press(studio, 'Принять приглашение');
      expect(text(studio)).to.contain('В пароле нужно не меньше 12 знаков');
      type(studio, 'Новый пароль', PASSWORD);
      await press(studio, 'Принять приглашение');
      await waitUntil(() => heading(studio) === 'Анкеты');
      expect(offers(studio, 'Мария')).to.equal(true);
    });

    it('is accepted by who is signed in, without another account', async () => {
      await comeIn('editor');
      const studio = await mount(`/studio/invitation#${await invite('analyst')}`);
      expect(text(studio)).to.contain('Вы вошли как Человек');
      await press(studio, 'Принять приглашение');
      await waitUntil(() => heading(studio) === 'Анкеты');
      const { current } = (await here.session.read())!;
      expect(current!.roles).to.include.members(['editor', 'analyst']);
    });

    it('says what to do when it does not work any more', async () => {
      const studio = await mount(`/studio/invitation#${'x'.repeat(43)}`);
      expect(text(studio)).to.contain('Попросите новое');
      const reloaded = await mount('/studio/invitation');
      expect(text(reloaded)).to.contain('Откройте ссылку из приглашения ещё раз');
    });
  });

  describe('inside', () => {
    it('offers what the roles allow, and names the role for the rest', async () => {
      await comeIn('editor');
      const studio = await mount('/studio/people');
      expect(heading(studio)).to.equal('Сюда нужна другая роль');
      expect(text(studio)).to.contain('«Администратор»');
      await expectAccessible(studio);
      expect(
        ['Анкеты', 'Организация', 'Люди и роли', 'Ключи', 'Журнал'].map((words) => offers(studio, words)),
      ).to.deep.equal([...[true, true, false, false, false]]);
    });

    it('moves the focus to the heading of the view that was gone to', async () => {
      await comeIn('admin');
      const studio = await mount('/studio');
      await press(studio, 'Журнал');
      await waitUntil(() => heading(studio) === 'Журнал');
      expect(focused(studio)!.id).to.equal('heading');
      await expectAccessible(studio);
    });

    it('speaks the other language at once', async () => {
      await comeIn('admin');
      const studio = await mount('/studio/keys');
      await press(studio, 'English');
      await waitUntil(() => heading(studio) === 'Keys for programs');
      await expectAccessible(studio);
    });

    it('lets somebody sign in again in place, and then goes on', async () => {
      const { name } = await comeIn('admin');
      const studio = await mount('/studio/organisation');
      type(studio, 'Код центра', 'no-such-centre');
      await here.session.end();
      click(studio, 'Присоединиться к центру');
      await waitUntil(() => text(studio).includes('Войдите снова'));
      await expectAccessible(studio);
      expect(focused(studio)).to.equal(control(studio, 'Пароль'));
      type(studio, 'Пароль', PASSWORD);
      await press(studio, 'Войти');
      await waitUntil(() => text(studio).includes('Такой организации нет'));
      expect(control(studio, 'Код центра').value).to.equal('no-such-centre');
      expect(offers(studio, name)).to.equal(true);
    });

    it('begins where the roles of the other organisation do, for a person of two', async () => {
      const tokenOf = ({ link }: { link: string }) => link.split('#')[1]!;
      const { invitation, organisation } = await byKey.organisation.add('Вторая');
      const account = { name: 'Вера', email: `vera-${Date.now()}@example.org`, password: PASSWORD };
      await here.invitation.accept({ token: tokenOf(invitation), account });
      const token = tokenOf(await here.invitations.add({ roles: ['author'], note: '' }));
      await here.session.end();
      await comeIn('editor');
      const first = (await here.session.read())!.current!.organisation;
      await here.invitation.accept({ token });
      await here.session.choose(first);

      const studio = await mount('/studio/forms');
      const select = studio.shadowRoot!.querySelector<HTMLSelectElement>('.organisation select')!;
      select.value = organisation.id;
      select.dispatchEvent(new Event('change'));
      await waitUntil(() => heading(studio) === 'Мои практики');
      await waitUntil(() => text(studio).includes('Практик пока нет'));
    });

    it('signs out', async () => {
      await comeIn('editor');
      const studio = await mount('/studio');
      await press(studio, 'Выйти');
      await waitUntil(() => heading(studio) === 'Вход в кабинет');
      expect(await here.session.read()).to.equal(undefined);
      expect(said(studio)).to.equal('');
    });

    it('says that there is no such page', async () => {
      await comeIn('editor');
      expect(heading(await mount('/studio/forms/a/b/c'))).to.equal('Такой страницы нет');
    });
  });
});
