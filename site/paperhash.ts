/** As upstream: `lindqvist|on_the_drift_of_norms`. Versions of one paper share it, whatever their ids. */
export function paperhash({ title, authors }: { title: string; authors: readonly string[] }): string {
  const family = (authors[0] ?? 'anonymous').split(' ').at(-1) ?? '';
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return `${family.toLowerCase()}|${words.join('_')}`;
}
