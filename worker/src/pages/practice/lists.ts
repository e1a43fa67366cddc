import methods from '@otklik/content/lists/evaluation-methods.json' with { type: 'json' };
import moments from '@otklik/content/lists/evaluation-moments.json' with { type: 'json' };
import levels from '@otklik/content/lists/evidence-levels.json' with { type: 'json' };
import health from '@otklik/content/lists/health-bounds.json' with { type: 'json' };
import informants from '@otklik/content/lists/informants.json' with { type: 'json' };
import forms from '@otklik/content/lists/legal-forms.json' with { type: 'json' };
import scopes from '@otklik/content/lists/practice-scopes.json' with { type: 'json' };
import stages from '@otklik/content/lists/practice-stages.json' with { type: 'json' };
import groups from '@otklik/content/lists/practice-target-groups.json' with { type: 'json' };
import themes from '@otklik/content/lists/practice-themes.json' with { type: 'json' };
import regions from '@otklik/content/lists/regions-ru.json' with { type: 'json' };
import kinds from '@otklik/content/lists/resource-kinds.json' with { type: 'json' };
import origins from '@otklik/content/lists/technology-origins.json' with { type: 'json' };
import type { EvidenceLevel, OutlineLists } from '@otklik/schema';
import type { PageLang } from '../page-words.ts';

/** The lists whose words stand on the page of a practice. */
export const LISTS: OutlineLists = {
  'evaluation-methods': methods,
  'evaluation-moments': moments,
  'health-bounds': health,
  informants,
  'legal-forms': forms,
  'practice-scopes': scopes,
  'practice-stages': stages,
  'practice-target-groups': groups,
  'practice-themes': themes,
  'regions-ru': regions,
  'resource-kinds': kinds,
  'technology-origins': origins,
};

/** What an evidence level is called, and what it means. */
export function levelWords(level: EvidenceLevel, lang: PageLang): { title: string; about: string } {
  const { title, about } = levels.find(({ id }) => id === level)!;
  return { title: title[lang], about: about[lang] };
}
