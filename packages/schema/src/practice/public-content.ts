import { practiceContent } from './blind.ts';
import type { Practice } from './practice.ts';

/**
 * What is hashed of a practice that is published: every word but the contacts. Those are shown as far as somebody
 * agrees, and can be taken back, and the hash stays the same here and wherever the practice is taken over.
 */
export const publicContent = (practice: Practice): string => practiceContent({ ...practice, contacts: undefined });
