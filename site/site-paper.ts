export type Track = 'oral' | 'spotlight' | 'poster';

/** An invented paper, in the words of whoever sets up a site. `apiNote` turns it into what the API answers. */
export type SitePaper = {
  /** `[A-Za-z0-9_-]{9,12}`, as on the real site. */
  id: string;
  title: string;
  authors: string[];
  track: Track;
  /** Beside `authors`: a profile id (`~Ada_Example1`), an e-mail address, or null for an author without either. */
  authorIds?: (string | null)[];
  abstract?: string;
  keywords?: string[];
  tldr?: string;
  primaryArea?: string;
  /** Submission number; made up from the place in the list when missing. */
  number?: number;
  /** How many reviews and comments its forum has; 0 when missing. */
  replies?: number;
  /** Where its authors have imported it from besides: each import is a note with an id of its own. */
  imports?: ImportSource[];
};

export type ImportSource = 'DBLP' | 'ORCID' | 'arXiv';

/** A paper of a venue that is still on API v1. `venue` is the whole text: "ICLR 2023 notable top 5%". */
export type OldPaper = Omit<SitePaper, 'track' | 'imports' | 'primaryArea'> & { venueId: string; venue: string };
