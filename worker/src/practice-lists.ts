import durationBands from '@otklik/content/lists/duration-bands.json' with { type: 'json' };
import evaluationMethods from '@otklik/content/lists/evaluation-methods.json' with { type: 'json' };
import healthBounds from '@otklik/content/lists/health-bounds.json' with { type: 'json' };
import legalForms from '@otklik/content/lists/legal-forms.json' with { type: 'json' };
import formats from '@otklik/content/lists/practice-formats.json' with { type: 'json' };
import stages from '@otklik/content/lists/practice-stages.json' with { type: 'json' };
import targetGroups from '@otklik/content/lists/practice-target-groups.json' with { type: 'json' };
import themes from '@otklik/content/lists/practice-themes.json' with { type: 'json' };
import regions from '@otklik/content/lists/regions-ru.json' with { type: 'json' };
import resourceBands from '@otklik/content/lists/resource-bands.json' with { type: 'json' };
import settlementTypes from '@otklik/content/lists/settlement-types.json' with { type: 'json' };
import type { Choice } from '@otklik/schema';

/** What may be picked in a practice, by the names of the lists, and in a form that names one of them. */
export const PRACTICE_LISTS: Readonly<Record<string, Choice[]>> = {
  'duration-bands': durationBands,
  'evaluation-methods': evaluationMethods,
  'health-bounds': healthBounds,
  'legal-forms': legalForms,
  'practice-formats': formats,
  'practice-stages': stages,
  'practice-target-groups': targetGroups,
  'practice-themes': themes,
  'regions-ru': regions,
  'resource-bands': resourceBands,
  'settlement-types': settlementTypes,
};
