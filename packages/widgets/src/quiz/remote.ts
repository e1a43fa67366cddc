/** What is needed only where a quiz comes from an API. */
export { createQuizClient } from '@otklik/sdk/quizzes';
