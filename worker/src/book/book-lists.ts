import levels from '@otklik/content/lists/evidence-levels.json' with { type: 'json' };
import methods from '@otklik/content/lists/evaluation-methods.json' with { type: 'json' };
import moments from '@otklik/content/lists/evaluation-moments.json' with { type: 'json' };
import health from '@otklik/content/lists/health-bounds.json' with { type: 'json' };
import informants from '@otklik/content/lists/informants.json' with { type: 'json' };
import legalForms from '@otklik/content/lists/legal-forms.json' with { type: 'json' };
import scopes from '@otklik/content/lists/practice-scopes.json' with { type: 'json' };
import groups from '@otklik/content/lists/practice-target-groups.json' with { type: 'json' };
import themes from '@otklik/content/lists/practice-themes.json' with { type: 'json' };
import regions from '@otklik/content/lists/regions-ru.json' with { type: 'json' };
import resourceKinds from '@otklik/content/lists/resource-kinds.json' with { type: 'json' };
import origins from '@otklik/content/lists/technology-origins.json' with { type: 'json' };
import type { BookLists } from '@otklik/schema';

/** The words with which books are printed. */
export const BOOK_LISTS: BookLists = {
  ...{ 'evidence-levels': levels, 'evaluation-methods': methods, 'evaluation-moments': moments },
  ...{ 'health-bounds': health, informants, 'legal-forms': legalForms, 'practice-scopes': scopes },
  ...{ 'practice-target-groups': groups, 'practice-themes': themes, 'regions-ru': regions },
  ...{ 'resource-kinds': resourceKinds, 'technology-origins': origins },
};
