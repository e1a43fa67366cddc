/** What an API under pressure asks for. Few forms ever need it, so it comes when it is asked for. */
export { solveChallenge } from '@otklik/sdk/proof';
