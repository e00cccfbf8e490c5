import { failureReasons } from '../../domain/failure';
import type { Texts } from '../../domain/texts';
import { isRequestFailure } from '../../messages/request';

/** Why the background did not do what it was asked. */
export const failureText = (t: Texts, error: unknown): string =>
  t(failureReasons[isRequestFailure(error) ? error.code : 'no-answer']);
