/** Tags to read. */
export function TagList({ tags }: { tags: readonly string[] }) {
  if (tags.length === 0) return null;
  return (
    <ul class="tag-list">
      {tags.map((tag) => (
        <li key={tag} class="tag" dir="auto">
          {tag}
        </li>
      ))}
    </ul>
  );
}
