import type { RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { otherVenue, venueName } from '../domain/venue';
import { cleanLine } from './clean-text';
import { type DraftDate, dayText } from './draft-date';
import type { DraftInput } from './draft-input';
import { type Surroundings, safeVenueUrl } from './escape';
import { fillIn, type Values } from './fill-in';
import type { Format, Post } from './format';
import { type FrontMatter, frontMatter } from './front-matter';
import type { Section } from './sections';
import { slugOf } from './slug';

type Input = Omit<DraftInput, 'items'> & {
  format: Format;
  sections: readonly Section[];
  /** All that stands in them. */
  body: RootContent[];
};

type About = { post: Post; frontMatter: FrontMatter; proseValues: (around: Surroundings) => Values };

/** What is said of the post as a whole: what the settings say, or the author's own front matter where it says something else. */
export function aboutPost({ venueId, settings, date, words, format, sections, body }: Input): About {
  const facts = factsOf(venueId, date, sections);
  const usual = cleanLine(words.title);
  const titled = (wording: string | undefined, values: Values) => cleanLine(fillIn(wording ?? '', () => values));
  const title = titled(settings.title, facts) || usual;
  const description = [facts.venue, sections.map(({ heading }) => heading).join(', ')].filter(Boolean).join(': ');
  const first: Post = {
    title,
    venueId,
    date,
    slug: slugOf(titled(settings.title, { ...facts, date: '', papers: '', sections: '' }), venueId),
    description: description.slice(0, 200) || title,
    hasFormulas: hasFormulas(body),
    hasJapanese: /[\p{sc=Hira}\p{sc=Kana}]/u.test(title) || sections.some(hasJapanese),
  };
  const written = frontMatter(format.fields(first), settings.frontMatter, { ...facts, title });
  const post = { ...first, ...ownFacts(written.own, format, venueId) };
  return { post, frontMatter: written, proseValues: (around) => proseValues({ facts, post, format, around }) };
}

function factsOf(venueId: string, date: DraftDate, sections: readonly Section[]) {
  const isKnown = venueId !== otherVenue;
  return {
    venue: isKnown ? cleanLine(venueName(venueId)) : '',
    venueUrl: isKnown ? safeVenueUrl(venueId) : '',
    date: dayText(date),
    year: date.year,
    papers: sections.reduce((sum, { items }) => sum + items.length, 0),
    sections: sections.length,
  };
}

type Facts = ReturnType<typeof factsOf>;

function ownFacts(own: FrontMatter['own'], { keys }: Format, venueId: string): Partial<Post> {
  const { [keys.name]: title, [keys.day]: date } = own;
  const [, year, month, day] = /^(\d{4})-(\d\d?)-(\d\d?)/.exec(String(date)) ?? [];
  return {
    ...(typeof title === 'string' && cleanLine(title) && { title: cleanLine(title), slug: slugOf(title, venueId) }),
    ...(day && { date: { year: Number(year), month: Number(month), day: Number(day), offsetMinutes: 0 } }),
  };
}

/** The same as Markdown, for the place where they will stand. */
function proseValues(input: { facts: Facts; post: Post; format: Format; around: Surroundings }): Values {
  const { facts, post, format, around } = input;
  const { dialect, guard, card } = format;
  const name = guard(dialect.escapeText(facts.venue, { before: '[', after: ']' }));
  return {
    ...facts,
    venue: guard(dialect.escapeText(facts.venue, around)),
    title: guard(dialect.escapeText(post.title, around)),
    card: facts.venueUrl && card({ name, url: facts.venueUrl }),
  };
}

const hasJapanese = ({ items }: Section): boolean =>
  items.some(({ annotation }) => /[\p{sc=Hira}\p{sc=Kana}]/u.test(annotation.note));

function hasFormulas(body: RootContent[]): boolean {
  let found = false;
  visit({ type: 'root', children: body }, ['math', 'inlineMath'], () => {
    found = true;
    return false;
  });
  return found;
}
