import { asObject } from '../domain/parse';

/** An answer of the API: its status, 0 where none came, and its text. */
type Answered = { status: number; text: string };

/** What the API says of why it gives nothing: "ChallengeRequiredError", "RateLimitError"; empty where it says nothing. */
export function refusalName(text: string): string {
  try {
    const { name } = asObject(JSON.parse(text), 'answer');
    return typeof name === 'string' ? name.slice(0, 100) : '';
  } catch {
    return '';
  }
}

/** A list that this reader may not see: no reason to ask less. */
export const notForReader = 'ForbiddenError';

/** Whether it asks for a pause, or for a proof that somebody is there. */
export const isRefusal = ({ status, text }: Answered): boolean =>
  status === 429 || (status === 403 && refusalName(text) !== notForReader);

/** "ChallengeRequiredError": the page wants to see a person. */
export const isChallenge = (name: string): boolean => name.startsWith('Challenge');
