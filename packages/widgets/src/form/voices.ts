import type { Form, Profile } from '@otklik/schema/engine';

const profilesByForm = new WeakMap<Form, Profile[]>();

/** The profiles for which a form has words of its own, and the one it is written for. */
export function profilesOf(form: Form): Profile[] {
  let profiles = profilesByForm.get(form);
  if (!profiles) {
    const text = JSON.stringify(form.items);
    const has = (profile: Profile) =>
      profile === (form.profile ?? 'standard') || text.includes(`"profile":"${profile}"`);
    profiles = (['standard', 'child', 'plain'] as const).filter(has);
    profilesByForm.set(form, profiles);
  }
  return profiles;
}

/** The languages that a form can be read in, Russian first. */
export const languagesOf = (form: Form): string[] => ['ru', ...(form.languages ?? []).filter((lang) => lang !== 'ru')];
