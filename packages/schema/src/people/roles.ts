/** Every role, in the order in which people are shown them. What each may do is in `Role`. */
export const ROLES = ['admin', 'editor', 'analyst', 'author', 'expert', 'moderator'] as const;
