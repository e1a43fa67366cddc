import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { stage } from './stage.ts';

// Written by `npm run build`. Without it the pages of elements have no tables, and nothing else is missing.
const manifests = import.meta.glob('../packages/widgets/custom-elements.json', { eager: true, import: 'default' });
for (const manifest of Object.values(manifests)) setCustomElementsManifest(manifest);

const choice = <Icon extends string>(title: string, icon: Icon, items: Record<string, string>) => ({
  description: title,
  toolbar: {
    title,
    icon,
    dynamicTitle: true,
    items: Object.entries(items).map(([value, name]) => ({ value, title: name })),
  },
});

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [stage],
  globalTypes: {
    lang: choice('Язык', 'globe', { ru: 'Русский', en: 'English' }),
    profile: choice('Кому', 'user', { standard: 'Взрослым', child: 'Детям', plain: 'Простыми словами' }),
    theme: choice('Тема', 'mirror', { light: 'Светлая', dark: 'Тёмная' }),
    dir: choice('Письмо', 'transfer', { ltr: 'Слева направо', rtl: 'Справа налево' }),
  },
  initialGlobals: { lang: 'ru', profile: 'standard', theme: 'light', dir: 'ltr' },
  parameters: {
    a11y: {
      // An inaccessible story fails the build.
      test: 'error',
      options: {
        runOnly: {
          type: 'tag',
          values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        },
      },
    },
    controls: { expanded: true },
    options: { storySort: { order: ['Embedding', 'Theming', 'Words', 'Forms', 'Quizzes', 'Plans', 'Studio', '*'] } },
  },
};

export default preview;
