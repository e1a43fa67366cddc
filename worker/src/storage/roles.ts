import { type Role, ROLES } from '@otklik/schema';

/** Roles as they stand in a row: in the order of all roles, with spaces between them. */
export const writeRoles = (roles: readonly Role[]): string => ROLES.filter((role) => roles.includes(role)).join(' ');

/** Roles out of a row. What a later version may have put there is left out. */
export const readRoles = (text: string): Role[] => {
  const words = text.split(' ');
  return ROLES.filter((role) => words.includes(role));
};
