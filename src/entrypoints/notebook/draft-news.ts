let news = '';

/** What the next draft that is opened begins with: what became of the one before it. */
export function tellNews(text: string): void {
  news = text;
}

/** Once. */
export function takeNews(): string {
  const told = news;
  news = '';
  return told;
}
