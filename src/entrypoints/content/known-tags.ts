import { request } from '../../messages/request';

/** The tags in use, most used first; none where they cannot be read: a field without suggestions is a field still. */
export const knownTags = (): Promise<string[]> =>
  request('listTags', {}).then(
    ({ tags }) => tags,
    () => [],
  );
